import type { ApiClient } from './api-client';
import { newId } from './api-client';

/** What lies in the store before a page is opened, put there by the same API that the pages use. */

const MINUTE = 60_000;

/** How the panel names the place of a meeting that the host tells. */
const occasionOf = (meetingId: string): string => `meeting:${meetingId}`;

const inMinutes = (minutes: number): string => new Date(Date.now() + minutes * MINUTE).toISOString();

const SETTINGS_ID = 'settings--------------' as const;

/** Past the first steps, with a person named and a meeting begun a minute ago: the first prompt is due in its opening. */
export const seedMeeting = async (api: ApiClient, meetingId: string, minutesLeft: number): Promise<void> => {
  await api.call('settings/save', {
    id: SETTINGS_ID,
    language: 'en',
    meetingTheme: 'dark',
    spokenLine: 'on',
    deviceStorage: 'on',
    pinned: [],
    hidden: [],
    synonyms: '',
    firstRun: 'done',
    keepMonths: 12,
    dailyAct: 'off',
    acts: [],
    wid: newId(),
    base: null,
  });
  const counterpart = newId();
  await api.call('counterparts/save', {
    id: counterpart,
    name: 'Tomasz Wiśniewski',
    hint: '',
    standing: 'here',
    directoryId: null,
    mergedInto: null,
    nextAim: '',
    wid: newId(),
    base: null,
  });
  await api.call('meetings/save', {
    id: newId(),
    counterpart,
    kind: 'one-on-one',
    occasion: occasionOf(meetingId),
    title: 'Weekly one-on-one',
    startedAt: inMinutes(-1),
    plannedStart: inMinutes(-1),
    plannedEnd: inMinutes(minutesLeft),
    endsEarlyAt: null,
    endedAt: null,
    prompts: [],
    ticks: [],
    aim: '',
    ownShare: null,
    wid: newId(),
    base: null,
  });
};

const AT_ONCE = 8;

/** Open promises of one person, made as fast as the API takes them. */
export const seedCommitments = async (api: ApiClient, count: number): Promise<void> => {
  let made = 0;
  const lane = async (): Promise<void> => {
    while (made < count) {
      made += 1;
      const number = made;
      await api.call('commitments/save', {
        id: newId(),
        text: `Ask how the first week after the move went, number ${number}`,
        due: `2030-${String((number % 12) + 1).padStart(2, '0')}-${String((number % 28) + 1).padStart(2, '0')}`,
        whose: 'mine',
        counterpart: null,
        occasion: 'no-meeting',
        title: '',
        state: 'open',
        wid: newId(),
        base: null,
      });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
};
