import type { Browser } from 'playwright-core';
import { loadPage, type Line, type Load, type Mark } from './browser';
import { ratios, summary, type Summary } from './numbers';
import { PAGES, type PageName } from './site';

/** Loads of the three pages on one line, the same number of each, taken in turn. */
export interface LineResult {
  readonly line: Line;
  readonly firstPaint: Readonly<Record<PageName, Summary>>;
  readonly usable: Readonly<Record<PageName, Summary>>;
  /** The panel's first paint over that of the bare page. */
  readonly paintRatio: Summary;
  /** From the panel's opening to its first prompt, and that over the other page's time to use. */
  readonly prompt: Summary;
  readonly promptRatio: Summary;
  /** The panel's time to use over that of the page of React and Fluent alone. */
  readonly usableRatio: Summary;
}

/** A fast load ends after a few frames of the screen, each of which is a tenth of it, so it takes more rounds. */
const ROUNDS = { fast: 21, slow: 9 } as const;

const NAMES: readonly PageName[] = ['panel', 'bare', 'reference'];

/** Each round begins with another page, so that no page always follows the same one. */
const orderOf = (round: number): readonly PageName[] => {
  const first = round % NAMES.length;
  return [...NAMES.slice(first), ...NAMES.slice(0, first)];
};

export const measureLine = async (browser: Browser, base: string, line: Line): Promise<LineResult> => {
  const loads: Record<PageName, Load[]> = { panel: [], bare: [], reference: [] };
  for (let round = 0; round < ROUNDS[line.name]; round += 1) {
    for (const name of orderOf(round)) loads[name].push(await loadPage(browser, base, PAGES[name], line));
  }
  const all = (name: PageName, mark: 'firstPaint' | Mark) =>
    loads[name].map(({ firstPaint, marks }) => (mark === 'firstPaint' ? firstPaint : marks[mark]));
  const summaries = (mark: 'firstPaint' | 'usable') => ({
    panel: summary(all('panel', mark)),
    bare: summary(all('bare', mark)),
    reference: summary(all('reference', mark)),
  });
  return {
    line,
    firstPaint: summaries('firstPaint'),
    usable: summaries('usable'),
    paintRatio: ratios(all('panel', 'firstPaint'), all('bare', 'firstPaint')),
    prompt: summary(all('panel', 'prompt')),
    promptRatio: ratios(all('panel', 'prompt'), all('reference', 'usable')),
    usableRatio: ratios(all('panel', 'usable'), all('reference', 'usable')),
  };
};
