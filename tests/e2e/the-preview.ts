import type { FrameLocator, Page } from 'playwright-core';

/** People of the local issuer: a manager and the two who report to her. */
export const MANAGER = { id: 'ngozi', name: 'Ngozi Adeyemi' };
export const REPORT = { id: 'tomasz', name: 'Tomasz Wiśniewski' };

export type Person = typeof MANAGER;

const VIEWS = {
  meeting: 'side panel',
  stage: 'meeting stage',
  chat: 'tab of the meeting chat',
  personal: 'personal app',
} as const;

export type View = keyof typeof VIEWS;

export interface Choices {
  readonly view: View;
  readonly person?: Person;
  /** The rest as the preview's address takes it, e.g. `{ poor: 'silent' }`. */
  readonly more?: Readonly<Record<string, string>>;
}

/** The page of the product in a window that is open already. */
export const frameIn = (
  page: Page,
  { view, person = MANAGER }: Pick<Choices, 'view' | 'person'>,
): FrameLocator => page.frameLocator(`iframe[title="Leadership Overlay, ${VIEWS[view]}, as ${person.name}"]`);

/** Opens the stand-in for the Teams window, and returns the page of the product within it. */
export const openPreview = async (page: Page, url: string, choices: Choices): Promise<FrameLocator> => {
  const { view, person = MANAGER, more = {} } = choices;
  const query = new URLSearchParams({ person: person.id, view, bare: '1', ...more });
  await page.goto(`${url}/?${query.toString()}`);
  return frameIn(page, choices);
};

/** Where a person writes, by the names that a screen reader tells. */
export const noteIn = (frame: FrameLocator) => frame.getByRole('textbox', { name: 'My note' });
export const noteStateIn = (frame: FrameLocator) => frame.getByTestId('note-state');
export const promiseIn = (frame: FrameLocator) => frame.getByRole('textbox', { name: 'What I will do' });
export const button = (frame: FrameLocator, name: string | RegExp) =>
  frame.getByRole('button', { name, exact: true });
/** A list of the page, by the heading above it. */
export const part = (frame: FrameLocator, heading: string) =>
  frame.getByRole('region', { name: heading, exact: true });
