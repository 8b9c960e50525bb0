import type { Browser } from 'playwright-core';
import { signIn } from './api-client';
import { loadPage, type Line, type View } from './browser';
import { ratios, summary, type Summary } from './numbers';
import { seedCommitments } from './seed';

/** How a person's own page bears a life of promises: the same page with many and with few, in turn. */
export interface ManyResult {
  readonly few: Summary;
  readonly many: Summary;
  readonly ratio: Summary;
}

export const FEW = 50;
export const MANY = 5_000;
const ROUNDS = 7;

const pageOf = (person: string): View => ({
  path: '/tab/commitments',
  person,
  surface: 'personal-tab',
  awaits: ['listed'],
});

const WITH_FEW = 'priya';
const WITH_MANY = 'soren';

export const measureMany = async (browser: Browser, base: string, line: Line): Promise<ManyResult> => {
  for (const [person, count] of [
    [WITH_FEW, FEW],
    [WITH_MANY, MANY],
  ] as const) {
    const api = await signIn(base, person);
    await seedCommitments(api, count);
    api.close();
  }
  const times = { few: new Array<number>(), many: new Array<number>() };
  for (let round = 0; round < ROUNDS; round += 1) {
    const few = async () =>
      times.few.push((await loadPage(browser, base, pageOf(WITH_FEW), line)).marks.listed);
    const many = async () =>
      times.many.push((await loadPage(browser, base, pageOf(WITH_MANY), line)).marks.listed);
    for (const load of round % 2 === 0 ? [few, many] : [many, few]) await load();
  }
  return { few: summary(times.few), many: summary(times.many), ratio: ratios(times.many, times.few) };
};
