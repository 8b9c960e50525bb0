import { promptsEn } from '../../../src/domain/content/prompts-en';
import { suggest } from '../../../src/domain/prompts/next-prompt';
import { MINUTE, type EarlierMeeting } from '../../../src/domain/prompts/plan';
import type { PromptId } from '../../../src/domain/prompts/prompt';
import { aState, cameUp, held, hold, managers, NINE, oneOnOne } from './held-meeting';

const WEEK = 7 * 24 * 60 * MINUTE;
const openings: readonly PromptId[] = ['P165', 'P166', 'P167', 'P168'];

describe('A promise that is open between the two', () => {
  it('is spoken of first, before a step of the process and before what is pinned', () => {
    const owed = { ...oneOnOne(30), openPromises: 1 };
    const first = suggest({ ...owed, pinned: ['P024'] }, promptsEn, NINE);
    expect(first).toMatchObject({ prompt: { id: 'P165' }, reason: { kind: 'open-promise' } });
    expect(held(owed, managers.done, 30)).toBe(`
 0           P165 Your promise (open-promise)
 2  done     quiet: paced
 4           P025 Energy (never-used)
 6  done     quiet: paced
10           P095 Status in two (process-step)
12  done     quiet: paced
14           P041 Offer help (never-used)
16  done     quiet: paced
20           P096 Clear task (process-step)
22  done     quiet: enough
26           wrap-up: P110 P111 P112 P123 P126
30           quiet: over
`);
  });

  it('does not push aside what a private talk has to begin with', () => {
    const state = aState({ kind: 'quiet-word', openPromises: 2 });
    const ids = cameUp(hold(state, managers.done, { to: 30 })).map(({ prompt }) => prompt.id);
    expect(ids.slice(0, 2)).toEqual(['P165', 'P159']);
  });

  it('is not spoken of where nothing is open, although it is pinned', () => {
    const state = { ...oneOnOne(30), pinned: openings };
    const ids = cameUp(hold(state, managers.done, { to: 30 })).map(({ prompt }) => prompt.id);
    expect(ids.filter((id) => openings.includes(id))).toEqual([]);
  });

  it('leaves thanks and the meeting of a team to what they are for', () => {
    for (const kind of ['recognition', 'team'] as const) {
      const ids = cameUp(hold(aState({ kind, openPromises: 3 }), managers.done, { to: 30 }));
      expect(ids.filter(({ prompt }) => openings.includes(prompt.id))).toEqual([]);
    }
  });

  it('opens each weekly meeting of a year, and never twice within three in the same words', () => {
    let earlier: readonly EarlierMeeting[] = [];
    for (let week = 0; week < 52; week += 1) {
      const startedAt = NINE + week * WEEK;
      const plannedEnd = startedAt + 30 * MINUTE;
      const state = aState({ startedAt, plannedStart: startedAt, plannedEnd, earlier, openPromises: 1 });
      const prompts = cameUp(hold(state, managers.done, { to: 30 })).map(({ prompt }) => prompt.id);
      const about = prompts.filter((id) => [...openings, 'P162'].includes(id));
      expect(about).toEqual(prompts.slice(0, 1));
      expect(earlier.slice(0, 3).some((meeting) => meeting.prompts.includes(about[0] ?? 'P165'))).toBe(false);
      earlier = [{ startedAt, prompts }, ...earlier];
    }
  });
});

describe('What has to be known before the other person speaks', () => {
  it.each([
    ['quiet-word', 'P159'],
    ['career', 'P039'],
  ] as const)('in each talk of the kind %s comes %s, however often they meet', (kind, id) => {
    let earlier: readonly EarlierMeeting[] = [];
    for (let week = 0; week < 8; week += 1) {
      const startedAt = NINE + week * WEEK;
      const plannedEnd = startedAt + 30 * MINUTE;
      const state = aState({ kind, startedAt, plannedStart: startedAt, plannedEnd, earlier });
      const came = cameUp(hold(state, managers.done, { to: 30 }));
      expect(came[0]?.prompt.id).toBe(id);
      earlier = [{ startedAt, prompts: came.map(({ prompt }) => prompt.id) }, ...earlier];
    }
  });
});
