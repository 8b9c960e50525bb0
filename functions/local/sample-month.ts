import { createHash } from 'node:crypto';
import { addDays, dayAt } from '../../src/domain/calendar-date';
import type { CommandName } from '../../src/contract/commands';
import type { Reply } from '../../src/contract/failure';
import type { Context } from '../handlers/handler';
import { handlers } from '../handlers/table';
import { parseInput } from '../parse';
import type { Store } from '../storage/rows';
import { localPeople, type LocalPerson } from './people';
import { refuseInAzure } from './refuse-azure';
import {
  COUNTERPARTS,
  MEETINGS,
  NOTES,
  PROMISES,
  sampleNames,
  type SampleMeeting,
  type SampleName,
  type SampleNote,
  type SamplePromise,
} from './sample-month-words';

refuseInAzure('The sample month', process.env);

/** Fills in an invented month, as the person themselves would have done it: by the commands of the contract. */

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const MEETING_MINUTES = 30;

/** Ids that come out the same each time, so that filling twice adds nothing. */
const idFor = (words: string): string => createHash('sha256').update(words).digest('base64url').slice(0, 22);

const personFor = (name: SampleName | null): string | null => name && idFor(`person ${name}`);

/** All weekly one-on-ones are of one series. */
const occasionOf = (title: string): string => (title === '' ? 'sample' : `sample:${title}`);

const actorOf = (person: LocalPerson): Context['actor'] => ({
  tenant: person.tenant,
  person: person.oid,
  name: person.name,
  standing: 'member',
  roles: [],
});

/** What a command is sent, without its condition; the contract looks at it as at anything that is sent. */
type Content = { readonly id: string } & Readonly<Record<string, unknown>>;

/** Puts things into one person's rows, each at its own time in the past. */
interface Filling {
  /** @throws in words when it is refused for anything but being there already */
  save(name: CommandName, daysAgo: number, content: Content, base?: string): Promise<Reply<unknown>>;
  /** UTC instant, ISO 8601; an hour before this time of the day. */
  at(daysAgo: number, minutes: number): string;
  /** The person's own calendar. */
  day(daysFromNow: number): string;
}

const beside = (): never => {
  throw new Error(
    'The sample writes to the store itself: no trail tells of it, and nothing of it waits on a device.',
  );
};

const fillingFor = (store: Store, actor: Context['actor'], now: Date): Filling => {
  const mine = store.of(actor);
  const instant = (daysAgo: number, minutes: number): Date =>
    new Date(now.getTime() - daysAgo * 24 * HOUR_MS - HOUR_MS + minutes * MINUTE_MS);
  const run = async <Name extends CommandName>(name: Name, context: Context, input: object) => {
    const parsed = parseInput(name, Buffer.from(JSON.stringify(input), 'utf8'));
    return parsed.ok ? handlers[name](context, parsed.value) : parsed;
  };
  return {
    async save(name, daysAgo, content, base) {
      const context: Context = {
        actor,
        mine,
        myTrail: beside,
        outboxKey: beside,
        myCare: { hold: beside, announced: beside },
        eraseMine: beside,
        holdOn: beside,
        reference: '',
        now: instant(daysAgo, MEETING_MINUTES),
      };
      // Days differ from one filling to the next, so each is a write of its own.
      const wid = idFor(`${content.id} ${base} ${now.getTime()}`);
      const reply = await run(name, context, { ...content, wid, base: base ?? null });
      if (!reply.ok && reply.failure.code !== 'conflict')
        throw new Error(`Not filled in: ${name} was refused as ${reply.failure.code}.`);
      return reply;
    },
    at: (daysAgo, minutes) => instant(daysAgo, minutes).toISOString(),
    day: (daysFromNow) => addDays(dayAt(now.getTime(), now.getTimezoneOffset()), daysFromNow),
  };
};

const addPerson = ({ save }: Filling, name: SampleName) =>
  save('counterparts/save', 30, {
    id: idFor(`person ${name}`),
    ...COUNTERPARTS[name],
    standing: 'here',
    directoryId: null,
    mergedInto: null,
    nextAim: '',
  });

const addNote = ({ save }: Filling, { daysAgo, about, title, text }: SampleNote, nth: number) =>
  save('notes/save', daysAgo, {
    id: idFor(`note ${nth}`),
    occasion: occasionOf(title),
    title,
    counterpart: personFor(about),
    copyOf: null,
    text,
  });

const addMeeting = ({ save, at }: Filling, { daysAgo, prompts, ticks }: SampleMeeting) =>
  save('meetings/save', daysAgo, {
    id: idFor(`meeting ${daysAgo}`),
    counterpart: personFor('jonas'),
    kind: 'one-on-one',
    occasion: occasionOf('Weekly one-on-one'),
    title: 'Weekly one-on-one',
    startedAt: at(daysAgo, 0),
    plannedStart: at(daysAgo, 0),
    plannedEnd: at(daysAgo, MEETING_MINUTES),
    endsEarlyAt: null,
    endedAt: at(daysAgo, MEETING_MINUTES),
    prompts: prompts.map(([prompt, minute, answer]) => ({
      prompt,
      version: 1,
      shownAt: at(daysAgo, minute),
      answer,
      answeredAt: at(daysAgo, minute + 1),
    })),
    ticks: ticks.map((prompt) => ({ prompt, at: at(daysAgo, MEETING_MINUTES) })),
    aim: '',
    ownShare: null,
  });

const addPromise = async ({ save, day }: Filling, sample: SamplePromise, nth: number) => {
  const { madeDaysAgo, dueIn, whose, title, text, became } = sample;
  const content = {
    id: idFor(`promise ${nth}`),
    text,
    due: typeof dueIn === 'number' ? day(dueIn) : dueIn,
    whose,
    counterpart: personFor(sample.with),
    occasion: occasionOf(title),
    title,
  };
  const made = await save('commitments/save', madeDaysAgo, { ...content, state: 'open' });
  if (became !== 'open' && made.ok)
    await save('commitments/save', madeDaysAgo - 5, { ...content, state: became }, 'v1');
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
  const filling = fillingFor(store, actorOf(person), now);
  for (const name of sampleNames) await addPerson(filling, name);
  for (const [nth, note] of NOTES.entries()) await addNote(filling, note, nth);
  for (const meeting of MEETINGS) await addMeeting(filling, meeting);
  for (const [nth, promise] of PROMISES.entries()) await addPromise(filling, promise, nth);
  return { filled: sampleNames.length + NOTES.length + MEETINGS.length + PROMISES.length };
};
