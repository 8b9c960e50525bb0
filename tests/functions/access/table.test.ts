import { refusalReply } from '../../../functions/reply';
import { accessLines, subjectNames, type Subject } from '../../../src/contract/access';
import { commands } from '../../../src/contract/commands';
import { tellFigure } from '../../support/figures';
import { inputOf } from './asks';
import { belongingsOf, secretsOf } from './belongings';
import { callers, owner } from './callers';
import { createWorld, textOf, type Answered } from './world';

const things = belongingsOf(owner);
/** What tells an answer that speaks of the owner's things: their words, or their ids, which nobody is told either. */
const traces = [
  ...secretsOf(owner),
  ...Object.values(things)
    .map(({ id }) => id)
    .filter((id) => id !== things.settings.id),
];
const refusals = (['not-found', 'forbidden', 'unauthenticated'] as const).map((code) => ({
  code,
  text: textOf(refusalReply({ code })),
}));

type Line = (typeof accessLines)[number];

const isAllowedTo = (subject: Subject, { opened }: Answered): boolean => {
  const { person } = callers[subject];
  return opened.every((actor) => actor.tenant === person?.tenant && actor.person === person.oid);
};

/** What an answer amounts to, in the words of the table; whatever the table has no word for, in words of its own. */
const meaningOf = (
  { command, way }: Line,
  subject: Subject,
  answered: Answered,
  changed: boolean,
): string => {
  if (!isAllowedTo(subject, answered)) return 'looked at rows of somebody else';
  if (answered.status === 200) {
    const parsed = commands[command].output.safeParse(JSON.parse(answered.body));
    if (!parsed.success) return 'answered in a form that the contract does not know';
    // What somebody hears again of what they have just sent themselves is no trace.
    const sent = way === 'new' ? JSON.stringify(inputOf(command, way, things)) : '';
    const isTold = traces.some((trace) => answered.body.includes(trace) && !sent.includes(trace));
    return changed || isTold ? 'granted' : 'own';
  }
  const code = refusals.find(({ text }) => text === answered.text)?.code;
  if (code === undefined) return `answered ${answered.text}`;
  if (changed) return `answered ${code}, and yet something was changed`;
  const isEarly = code !== 'not-found';
  return isEarly && answered.opened.length > 0 ? `answered ${code}, but after looking at rows` : code;
};

const tried = async (line: Line, subject: Subject): Promise<string> => {
  // An owner makes a new thing where it is not there yet.
  const world = await createWorld(subject === 'owner' && line.way === 'new' ? [] : [owner]);
  if (line.command === 'hold/lift') await world.hold(owner);
  const before = await world.rowsOf(owner);
  const input = inputOf(line.command, line.way, things);
  const answered = await world.send(line.command, callers[subject].authorization, input);
  return meaningOf(line, subject, answered, (await world.rowsOf(owner)) !== before);
};

describe(`Who gets what, in ${accessLines.length * subjectNames.length} answers`, () => {
  test.each(accessLines.map((line) => ({ ...line, line })))(
    '$command, $way: everybody is answered as the table of the contract says',
    async ({ line }) => {
      const found: Partial<Record<Subject, string>> = {};
      for (const subject of subjectNames) found[subject] = await tried(line, subject);
      tellFigure({
        proof: 'matrix',
        n: subjectNames.length,
        of: 'answers to every kind of caller for every command',
        bad: subjectNames.filter((subject) => found[subject] !== line.row[subject]).length,
        badMeans: 'other than the table says',
      });
      expect(found).toEqual(line.row);
    },
  );
});

test('Every kind of caller in the table is somebody else, or comes with another token', () => {
  const tokens = subjectNames.map((subject) => callers[subject].authorization);
  expect(new Set(tokens).size).toBe(subjectNames.length);
});
