import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { LocalPerson } from '../../functions/local/people';
import type { MeetingKind } from '../../src/domain/prompts/prompt';
import { Meeting } from '../../src/ui/meeting/meeting';
import { people } from '../functions/commands/test-server';
import { anId128 } from '../support/builders';
import {
  createInProcess,
  said,
  show,
  type InProcess,
  type ScreenOptions,
  type Shown,
} from '../support/in-process';

/** A meeting under way, as the tests of its parts need it: Ngozi and Ben, five minutes in, half an hour long. */

export const BEN = anId128('Ben');
export const MEETING = anId128('the meeting of today');

const MINUTE = 60_000;

export interface Seed {
  readonly minutesIn?: number;
  readonly length?: number;
  readonly firstRun?: 'ahead' | 'done';
  readonly kind?: MeetingKind;
  /** What happened before the meeting began. */
  readonly before?: (inProcess: InProcess) => Promise<unknown>;
}

export const aPersonCalled = (inProcess: InProcess, name: string, person: LocalPerson = people.manager) =>
  inProcess.ask(person, 'counterparts/save', {
    id: anId128(name),
    wid: anId128(`wid ${name}`),
    base: null,
    name,
    hint: '',
    standing: 'here',
    directoryId: null,
    mergedInto: null,
    nextAim: '',
  });

/** A server on which the meeting has begun. */
export const withMeeting = async ({
  minutesIn = 5,
  length = 30,
  kind = 'one-on-one',
  before,
}: Seed = {}): Promise<InProcess> => {
  const inProcess = createInProcess();
  await aPersonCalled(inProcess, 'Ben');
  await before?.(inProcess);
  const start = Date.now() - minutesIn * MINUTE;
  await inProcess.ask(people.manager, 'meetings/save', {
    id: MEETING,
    wid: anId128('wid of the meeting'),
    base: null,
    counterpart: BEN,
    kind,
    occasion: 'meeting:meeting-1',
    title: 'Weekly with Ben',
    startedAt: new Date(start).toISOString(),
    plannedStart: new Date(start).toISOString(),
    plannedEnd: new Date(start + length * MINUTE).toISOString(),
    endsEarlyAt: null,
    endedAt: null,
    prompts: [],
    ticks: [],
    aim: '',
    ownShare: null,
  });
  return inProcess;
};

/** The panel of that meeting, with the private page in sight. */
export const openMeeting = async (options: ScreenOptions & Seed = {}): Promise<Shown> => {
  const inProcess = options.inProcess ?? (await withMeeting(options));
  const shown = show(<Meeting />, { ...options, inProcess, gate: 'none' });
  await userEvent.click(await screen.findByRole('button', { name: said('hide.show') }));
  return shown;
};
