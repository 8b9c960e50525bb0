import type { Page } from 'playwright-core';
import { anId128 } from '../support/builders';

/**
 * A server that answers every command with texts that somebody else wrote, also such as the real one refuses to take:
 * the page has to hold whatever comes.
 */
export interface HostileAnswers {
  /** What the next save of a note is refused with. */
  refuseWith(text: string): void;
}

const INSTANT = '2027-03-08T09:00:00.000Z';
const VERSION = 'v1';

/** The kinds of place that a text can reach by a list; each text there carries the name of its kind and its number. */
const LISTED = {
  'note text': 'nx',
  'note title': 'nt',
  'commitment text': 'ct',
  'name of a person': 'pn',
  'hint to a person': 'ph',
} as const;

export type Listed = keyof typeof LISTED;

/** A sign by which a text is found again on the screen. */
export const signOf = (place: Listed, at: number): string => `№${LISTED[place]}${at}.`;

const all = (texts: readonly string[]): string => texts.join('\n');

const listsOf = (texts: readonly string[], meeting: string) => {
  const said = (place: Listed, at: number): string => `${texts[at] ?? ''} ${signOf(place, at)}`;
  const places = texts.map((_, at) => at);
  const person = (at: number) => anId128(`person ${at}`);
  const both = anId128('both');
  const note = { version: VERSION, copyOf: null, startedAt: INSTANT, savedAt: INSTANT };
  return {
    notes: [
      { ...note, id: both, occasion: 'all', title: 'All in one', counterpart: null, text: all(texts) },
      {
        ...note,
        id: anId128('copy'),
        occasion: 'all',
        title: '',
        counterpart: null,
        copyOf: both,
        text: all([...texts].reverse()),
      },
      ...places.map((at) => ({
        ...note,
        id: anId128(`note ${at}`),
        occasion: texts[at] ?? '',
        title: said('note title', at),
        counterpart: person(at),
        text: said('note text', at),
      })),
    ],
    commitments: places.map((at) => ({
      id: anId128(`promise ${at}`),
      version: VERSION,
      text: said('commitment text', at),
      due: at % 3 === 0 ? '2027-03-12' : null,
      whose: at % 2 === 0 ? 'mine' : 'theirs',
      counterpart: person(at),
      occasion: meeting,
      title: texts[at],
      state: 'open',
      madeAt: INSTANT,
      settledAt: null,
    })),
    counterparts: places.map((at) => ({
      id: person(at),
      version: VERSION,
      name: said('name of a person', at),
      hint: said('hint to a person', at),
      standing: 'here',
      directoryId: null,
      mergedInto: null,
      nextAim: '',
      madeAt: INSTANT,
      savedAt: INSTANT,
    })),
  };
};

/** @param texts what everybody wrote; @param meeting the occasion that the promises are of */
export const answerWith = async (
  page: Page,
  texts: readonly string[],
  meeting: string,
): Promise<HostileAnswers> => {
  const { notes, commitments, counterparts } = listsOf(texts, meeting);
  let refusal: string | undefined;
  const settings = {
    id: 'settings',
    version: VERSION,
    language: all(texts),
    meetingTheme: 'as-host',
    spokenLine: 'on',
    deviceStorage: 'on',
    pinned: texts,
    hidden: texts,
    firstRun: 'done',
    madeAt: INSTANT,
    savedAt: INSTANT,
  };
  const answers: Readonly<Record<string, object>> = {
    'session/open': {
      tenant: 'a-tenant',
      person: 'a-person',
      name: all(texts),
      standing: 'member',
      outboxKey: 'A'.repeat(43),
    },
    'notes/list': { notes, more: false },
    'commitments/list': { commitments },
    'counterparts/list': { counterparts },
    'meetings/list': { meetings: [] },
    'prompts/list': { prompts: [] },
    'settings/read': { settings },
    'sync/changes': { changed: [] },
  };
  await page.route('**/api/**', async (route) => {
    const name = new URL(route.request().url()).pathname.replace('/api/', '');
    if (name === 'notes/save' && refusal !== undefined) {
      const json = { code: 'invalid', field: refusal, message: refusal };
      return route.fulfill({ status: 400, json });
    }
    const saved = { version: VERSION, savedAt: INSTANT };
    return route.fulfill({ json: answers[name] ?? saved });
  });
  return {
    refuseWith: (text) => {
      refusal = text;
    },
  };
};
