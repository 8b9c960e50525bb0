import type { FrameLocator, Page } from 'playwright-core';

/** A person who uses keys alone, in one page of the product. Elements are named as a screen reader tells them. */
export interface Keyboard {
  /** Role and name of what has the focus, e.g. `- button "Done"`; empty when nothing has. */
  focused(): Promise<string>;
  /** Tabs on until what has the focus is told like this; fails with all that it came by. */
  to(wanted: string): Promise<void>;
  /** The same, backwards. */
  back(wanted: string): Promise<void>;
  /** Presses a key, on what is named after going there, and then something has to have the focus still. */
  press(key: string, on?: string): Promise<void>;
}

/** More than any page has to tab through. */
const FURTHEST = 80;
/** What takes the place of the pressed one may come a moment later. */
const A_WHILE_MS = 3_000;

export const keyboardOf = (page: Page, frame: FrameLocator): Keyboard => {
  const focused = async (): Promise<string> => {
    const place = frame.locator(':focus');
    if ((await place.count()) === 0) return '';
    const tree = await place.ariaSnapshot();
    return tree.split('\n')[0] ?? '';
  };
  const go = async (key: 'Tab' | 'Shift+Tab', wanted: string): Promise<void> => {
    const passed: string[] = [];
    while (passed.length < FURTHEST) {
      const here = await focused();
      if (here.includes(wanted)) return;
      passed.push(here);
      await page.keyboard.press(key);
    }
    throw new Error(`No ${key} comes to ${wanted}; it came by:\n${passed.join('\n')}`);
  };
  return {
    focused,
    to: (wanted) => go('Tab', wanted),
    back: (wanted) => go('Shift+Tab', wanted),
    press: async (key, on) => {
      if (on !== undefined) await go('Tab', on);
      const before = await focused();
      await page.keyboard.press(key);
      const end = Date.now() + A_WHILE_MS;
      while (Date.now() < end) {
        await new Promise((resolve) => setTimeout(resolve, 150));
        if ((await focused()) !== '') return;
      }
      throw new Error(`After ${key} on ${before} nothing has the focus.`);
    },
  };
};
