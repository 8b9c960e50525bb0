import { createHash } from 'node:crypto';
import { addDays, dayAt } from '../../src/domain/calendar-date';
import type { CommitmentState } from '../../src/domain/commitment';
import type { Reply } from '../../src/contract/failure';
import { saveCommitment, settleCommitment } from '../handlers/commitments';
import type { Context } from '../handlers/handler';
import { saveNote } from '../handlers/notes';
import type { Store } from '../storage/rows';
import { localPeople, type LocalPerson } from './people';
import { refuseInAzure } from './refuse-azure';

refuseInAzure('The sample month', process.env);

/** An invented month of one manager's notes and promises, so that a newcomer has something to look at. */

interface SampleNote {
  readonly daysAgo: number;
  readonly title: string;
  readonly text: string;
}

const NOTES: readonly SampleNote[] = [
  {
    daysAgo: 27,
    title: 'Weekly one-on-one',
    text: 'Started with his topics. The kiln schedule has no slack on Fridays.\nAsked what he needs: a second pair of hands for the late firing.',
  },
  {
    daysAgo: 24,
    title: 'Team meeting',
    text: 'Said out loud that the cobalt test failed because of my change, not theirs. Quiet first, then two ideas.',
  },
  {
    daysAgo: 20,
    title: 'Weekly one-on-one',
    text: 'He led the trial alone. Told him what it made possible for the others.\nNot asked yet: where he wants to be in a year.',
  },
  {
    daysAgo: 13,
    title: 'Weekly one-on-one',
    text: 'Year ahead: wants to lead the move to the new kiln. Worried about the paperwork more than about the work.',
  },
  {
    daysAgo: 9,
    title: 'Quiet word before the review',
    text: 'Raised the two late reports now, so that it is no surprise in the appraisal. His side: waiting for data from stores.',
  },
  {
    daysAgo: 6,
    title: 'Weekly one-on-one',
    text: 'Data from stores comes on Mondays now. Asked how the talk last week landed: “better early than in the appraisal”.',
  },
];

interface SamplePromise {
  readonly madeDaysAgo: number;
  /** Days from today; null when no day was named. */
  readonly dueIn: number | null;
  readonly title: string;
  readonly text: string;
  readonly became: CommitmentState;
}

const PROMISES: readonly SamplePromise[] = [
  {
    madeDaysAgo: 27,
    dueIn: -20,
    title: 'Weekly one-on-one',
    text: 'Ask for a second kiln engineer on Fridays',
    became: 'kept',
  },
  {
    madeDaysAgo: 24,
    dueIn: -17,
    title: 'Team meeting',
    text: 'Write down what the cobalt test taught us',
    became: 'kept',
  },
  {
    madeDaysAgo: 20,
    dueIn: -6,
    title: 'Weekly one-on-one',
    text: 'Find a mentor outside the laboratory',
    became: 'dropped',
  },
  {
    madeDaysAgo: 20,
    dueIn: -13,
    title: 'Weekly one-on-one',
    text: 'Ask where he wants to be in a year',
    became: 'kept',
  },
  {
    madeDaysAgo: 13,
    dueIn: -2,
    title: 'Weekly one-on-one',
    text: 'Introduce him to the people who plan the new kiln',
    became: 'open',
  },
  {
    madeDaysAgo: 9,
    dueIn: 0,
    title: 'Quiet word before the review',
    text: 'Talk to stores about Monday data',
    became: 'open',
  },
  {
    madeDaysAgo: 6,
    dueIn: 1,
    title: 'Weekly one-on-one',
    text: 'Read his draft plan before we meet',
    became: 'open',
  },
  {
    madeDaysAgo: 6,
    dueIn: 14,
    title: 'Weekly one-on-one',
    text: 'Agree with the team what “done” means for a trial',
    became: 'open',
  },
  { madeDaysAgo: 6, dueIn: null, title: '', text: 'Thank the night shift by name', became: 'open' },
];

const HOUR_MS = 3_600_000;

/** Ids that come out the same each time, so that filling twice adds nothing. */
const idFor = (words: string): string => createHash('sha256').update(words).digest('base64url').slice(0, 22);

const actorOf = (person: LocalPerson): Context['actor'] => ({
  tenant: person.tenant,
  person: person.oid,
  name: person.name,
  standing: 'member',
});

const expectSaved = (reply: Reply<unknown>): void => {
  if (!reply.ok && reply.failure.code !== 'conflict')
    throw new Error(`Not filled in: ${reply.failure.code}.`);
};

const addNote = async (context: Context, { title, text }: SampleNote, at: number): Promise<void> => {
  const id = idFor(`note ${at}`);
  expectSaved(await saveNote(context, { id, occasion: `sample:${at}`, title, text, base: null, wid: id }));
};

const addPromise = async (
  contextAt: (daysAgo: number) => Context,
  sample: SamplePromise,
  at: number,
): Promise<void> => {
  const { madeDaysAgo, dueIn, title, text, became } = sample;
  const context = contextAt(madeDaysAgo);
  const id = idFor(`promise ${at}`);
  const today = dayAt(contextAt(0).now.getTime(), new Date().getTimezoneOffset());
  const due = dueIn === null ? null : addDays(today, dueIn);
  const made = await saveCommitment(context, {
    id,
    text,
    due,
    occasion: `sample:${at}`,
    title,
    base: null,
    wid: id,
  });
  expectSaved(made);
  if (became === 'open' || !made.ok) return;
  const wid = idFor(`settle ${at}`);
  expectSaved(
    await settleCommitment(contextAt(madeDaysAgo - 5), { id, state: became, base: made.value.version, wid }),
  );
};

/**
 * Fills in the month for one of the local people.
 * @throws in words when there is nobody of that id, or when the person is a guest, who has no notes
 */
export const fillSampleMonth = async (
  store: Store,
  id: string,
  now: Date,
): Promise<{ readonly filled: number }> => {
  const person = localPeople.find((one) => one.id === id);
  if (!person) throw new Error('There is nobody of that id; see /local/people.');
  if (person.guest) throw new Error('A guest has no notes or promises to fill in.');
  const actor = actorOf(person);
  const mine = store.of(actor);
  const contextAt = (daysAgo: number): Context => ({
    actor,
    mine,
    outboxKey: () => {
      throw new Error('The sample writes to the store itself, and nothing of it waits on a device.');
    },
    now: new Date(now.getTime() - daysAgo * 24 * HOUR_MS - HOUR_MS),
  });
  for (const [at, note] of NOTES.entries()) await addNote(contextAt(note.daysAgo), note, at);
  for (const [at, promise] of PROMISES.entries()) await addPromise(contextAt, promise, at);
  return { filled: NOTES.length + PROMISES.length };
};
