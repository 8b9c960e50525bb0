import { errors, type FrameLocator, type Page } from 'playwright-core';

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

/** What was promised between the two of a meeting, and what was promised at all. */
export const promisesIn = (frame: FrameLocator) =>
  frame.getByRole('region', { name: /^(Open between you two|My open promises)$/ });

const A_MOMENT_MS = 100;
const A_STEP_MS = 3_000;
const PATIENCE_MS = 120_000;

/** A day as people type it, beside a promise. */
export const promise = async (frame: FrameLocator, words: string, due = ''): Promise<void> => {
  await promiseIn(frame).fill(words);
  await frame.getByRole('textbox', { name: 'By when' }).fill(due);
  await promiseIn(frame).press('Enter');
};

/**
 * Goes from whatever the panel shows to the meeting under way, as a person would: past the first steps, with whom it
 * is, how long it takes, and with the private page in sight.
 */
export const beginMeeting = async (frame: FrameLocator, name = REPORT.name): Promise<void> => {
  const curtain = frame.locator('[data-curtain]');
  const isThere = (wanted: string | RegExp) =>
    frame.getByRole('button', { name: wanted }).first().isVisible();
  const someone = frame.getByRole('textbox', { name: 'Someone else' });
  const press = (wanted: string | RegExp) =>
    frame.getByRole('button', { name: wanted }).first().click({ timeout: A_STEP_MS });
  const step = async (): Promise<void> => {
    if (await isThere('Skip')) return press('Skip');
    if (await isThere('Begin now')) return press('Begin now');
    if (await isThere('30 min')) return press('30 min');
    if (await isThere(new RegExp(name))) return press(new RegExp(name));
    if (await someone.isVisible()) {
      await someone.fill(name, { timeout: A_STEP_MS });
      return someone.press('Enter', { timeout: A_STEP_MS });
    }
    return new Promise((resolve) => setTimeout(resolve, A_MOMENT_MS));
  };
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    if (await isThere('Hide all')) return;
    if (await curtain.isVisible()) {
      await curtain.click();
      return;
    }
    try {
      await step();
    } catch (error) {
      // The panel may go on by itself between a look and a press; then the next look sees where it is.
      if (!(error instanceof errors.TimeoutError)) throw error;
    }
  }
  throw new Error('The panel never came to a meeting.');
};

/** The side panel with the meeting under way. */
export const openMeeting = async (
  page: Page,
  url: string,
  choices: Omit<Choices, 'view'> & { readonly name?: string } = {},
): Promise<FrameLocator> => {
  const panel = await openPreview(page, url, { view: 'meeting', ...choices });
  await beginMeeting(panel, choices.name);
  return panel;
};
