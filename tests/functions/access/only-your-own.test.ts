import { refusalReply } from '../../../functions/reply';
import { accessLines } from '../../../src/contract/access';
import { commandNames, commands } from '../../../src/contract/commands';
import { anId128 } from '../../support/builders';
import { tellFigure } from '../../support/figures';
import { granteeOf, samples } from '../commands/samples';
import { people } from '../commands/test-server';
import { inputOf } from './asks';
import { belongingsOf, secretsOf, wordsIn } from './belongings';
import { callers, namesake, owner, signedIn, type Caller } from './callers';
import { createWorld, textOf } from './world';

const curious: readonly (readonly [string, Caller])[] = [
  ['the report in the same meeting', callers.concerned],
  ['the administrator', callers.administrator],
  ['a manager of another company', callers.outsider],
  ['somebody of another company with the same object id', signedIn(namesake)],
];

const things = belongingsOf(owner);
const bases = [null, 'v1', 'v2', 'v3'];
const allLines = accessLines.map(({ command, way }) => ({
  command,
  way,
  input: inputOf(command, way, things),
}));
/** What is asked of one's own; a hold on somebody else is the one thing that an administrator is granted. */
const lines = allLines.filter(({ command }) => commands[command].who !== 'administrator');
const holds = allLines.filter((line) => !lines.includes(line));
/** A line once for every version that somebody could claim to have seen. */
const everyBase = (input: object): readonly object[] =>
  'base' in input ? bases.map((base) => ({ ...input, base })) : [input];
/** Commands that name one thing by an id of its own. */
const naming = lines.filter(({ input }) => 'id' in input && input.id !== things.settings.id);
const saves = lines.filter(({ command }) => command.endsWith('/save')).filter(({ way }) => way === 'new');

const tell = (isSame: boolean): void =>
  tellFigure({
    proof: 'not-yours',
    n: 1,
    of: 'answers about what is not yours, beside those about what is not there',
    bad: isSame ? 0 : 1,
    badMeans: 'with other bytes',
  });

describe.each(curious)('To %s', (_, { authorization }) => {
  test.each(lines)('$command, $way: “not yours” and “not there” are the same bytes', async (line) => {
    for (const input of everyBase(line.input)) {
      const notYours = await createWorld([owner]);
      const notThere = await createWorld([]);
      const before = await notYours.rowsOf(owner);
      const answered = await notYours.send(line.command, authorization, input);
      const absent = await notThere.send(line.command, authorization, input);
      tell(answered.text === absent.text);
      expect(answered).toEqual(absent);
      expect(await notYours.rowsOf(owner)).toBe(before);
    }
  });

  test.each(naming)('$command, $way: beside the thing, an id that never was says the same', async (line) => {
    const neverWas = anId128('a thing that never was');
    for (const input of everyBase(line.input)) {
      const send = async (body: object) =>
        (await createWorld([owner])).send(line.command, authorization, body);
      const { status, text } = await send(input);
      const absent = await send({ ...input, id: neverWas });
      tell(text === absent.text);
      expect(text).toBe(absent.text);
      // A save with no version makes a thing of one's own; everything else must have been there.
      const isNew = line.command.endsWith('/save') && 'base' in input && input.base === null;
      expect(isNew ? status : text).toBe(isNew ? 200 : textOf(refusalReply({ code: 'not-found' })));
    }
  });
});

const idIn = (input: object) => ('id' in input ? { id: input.id } : {});

describe.each(curious)('Of %s', (_, { authorization, person = owner }) => {
  test.each(saves)("$command under the owner's id makes a thing of one's own", async ({ command }) => {
    const world = await createWorld([owner]);
    const before = await world.rowsOf(owner);
    const mine = {
      ...inputOf(command, 'new', belongingsOf(person)),
      ...idIn(inputOf(command, 'new', things)),
    };
    const saved = await world.send(command, authorization, mine);
    expect(JSON.parse(saved.body)).toMatchObject({ version: 'v1' });
    expect(await world.rowsOf(owner)).toBe(before);

    const kept = wordsIn(await world.rowsOf(person));
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.filter((word) => !secretsOf(person).has(word))).toEqual([]);

    const next = await world.send(command, callers.owner.authorization, inputOf(command, 'next', things));
    expect(JSON.parse(next.body)).toMatchObject({ version: 'v2' });
  });
});

test.each(holds)('$command answers the administrator the same, whoever it is about', async ({ command }) => {
  const world = await createWorld([owner]);
  const { authorization } = callers.administrator;
  const about = ({ oid }: { readonly oid: string }) => world.send(command, authorization, { person: oid });
  const { text, opened } = await about(owner);
  expect(opened.map(({ person }) => person)).toEqual([people.administrator.oid]);
  for (const person of [people.colleague, people.stranger, { oid: people.manager.tenant }])
    expect((await about(person)).text).toBe(text);
  expect((await about(owner)).text).toBe(text);
});

test('Nobody can name another owner: such a field is not known', async () => {
  const world = await createWorld([]);
  for (const name of commandNames) {
    for (const field of ['owner', 'person', 'tenant', 'oid', 'userId', 'actor']) {
      // Whose things stay longer is said by an administrator, and shows nothing of them.
      if (commands[name].who === 'administrator' && field === 'person') continue;
      const input = { ...samples[name].input, [field]: people.manager.oid };
      const { status, body } = await world.send(name, signedIn(granteeOf(name)).authorization, input);
      expect(status).toBe(400);
      expect(JSON.parse(body)).toMatchObject({ code: 'invalid', field });
      expect(Object.keys(commands[name].input.shape)).not.toContain(field);
    }
  }
});
