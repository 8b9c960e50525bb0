import { commandNames, commands, type CommandName } from '../../../src/contract/commands';
import { statusOf } from '../../../functions/status';
import { granteeOf, prepare, samples } from '../commands/samples';
import { createTestServer } from '../commands/test-server';
import { forEveryCommand, withinWhatLiesDeeper, withValue, type Hostile } from './hostile-json';
import { hostileValues } from './hostile-values';

const REFUSALS = ['invalid', 'too-large', 'condition-required'];

/** Sends each to one server in which everything is ready to be granted, and tells what was answered otherwise. */
const notRefused = async (name: CommandName, cases: readonly Hostile[]): Promise<readonly string[]> => {
  const server = createTestServer();
  await prepare(server, name, granteeOf(name));
  const odd: string[] = [];
  for (const { what, body } of cases) {
    const reply = await server.call(name, granteeOf(name), body);
    const code = reply.ok ? 'granted' : reply.failure.code;
    if (!REFUSALS.includes(code)) odd.push(`${what}: ${code}`);
    if (!reply.ok && statusOf[reply.failure.code] >= 500) odd.push(`${what}: a fault of ours`);
    if (/\bat .*:\d+:\d+|node_modules|Error:/.test(JSON.stringify(reply)))
      odd.push(`${what}: tells of our code`);
  }
  if (server.lines.some(({ event }) => event === 'fault')) odd.push('a fault was logged');
  // Nothing of all that was done, and nothing of it stays behind.
  const reply = await server.call(name, granteeOf(name), samples[name].input);
  if (!reply.ok) odd.push(`afterwards: ${reply.failure.code}`);
  return odd;
};

const of = (name: CommandName, cases: readonly Hostile[]) => cases.filter((one) => one.name === name);
const general = forEveryCommand();
const special = [...withinWhatLiesDeeper(), ...hostileValues()];

test.each(commandNames)(
  '%s refuses in words what is broken, too deep, too much or pollutes',
  async (name) => {
    expect(await notRefused(name, of(name, general))).toEqual([]);
  },
);

test.each(commandNames.filter((name) => of(name, special).length > 0))(
  '%s refuses in words every value that is not what it takes',
  async (name) => {
    expect(await notRefused(name, of(name, special))).toEqual([]);
  },
);

test.each([
  ['notes/save', ['text'], '"\\ud83d\\ude00"'],
  ['notes/list', ['limit'], '5e1'],
  ['meetings/save', ['prompts', 0, 'version'], '2'],
  ['sync/changes', ['have', 0, 'version'], '"v7"'],
  ['settings/save', ['pinned', 0], '"P042"'],
] as const)(
  '%s grants in the place %j what belongs there, so the place is not what is refused',
  async (name, path, raw) => {
    const server = createTestServer();
    await prepare(server, name, granteeOf(name));
    expect(await server.call(name, granteeOf(name), withValue(name, path, raw))).toMatchObject({ ok: true });
  },
);

test('No object in this process has got a member that was sent', () => {
  expect({}).not.toHaveProperty('isAdmin');
  expect({}).not.toHaveProperty('standing');
  expect(Object.getPrototypeOf(Object.prototype)).toBeNull();
});

test('There are as many as was promised, and each is another one', () => {
  expect(new Set([...general, ...special].map(({ name, body }) => `${name} ${body}`)).size).toBe(
    general.length + special.length,
  );
  const kinds = new Set(general.map(({ what }) => what)).size;
  expect(kinds + special.length).toBeGreaterThan(400);
  process.stdout.write(
    `Hostile inputs by hand: ${kinds} for every one of ${Object.keys(commands).length} commands and ${special.length} for some, ${general.length + special.length} calls.\n`,
  );
});
