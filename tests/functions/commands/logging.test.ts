import { pseudonymOf } from '../../../functions/auth/pseudonym';
import { commandNames } from '../../../src/contract/commands';
import { aTenant, anId128 } from '../../support/builders';
import { createMemoryStore } from '../../../functions/storage/memory';
import type { LogLine } from '../../../functions/log';
import { granteeOf, prepare, samples } from './samples';
import { createTestServer, people, tokenOf } from './test-server';

const SECRET = Buffer.alloc(32, 'secret of this test');
const CANARY = 'canary-7f3a-never-to-be-logged';
const FIELDS: readonly (keyof LogLine)[] = [
  'event',
  'command',
  'status',
  'ms',
  'reference',
  'person',
  'error',
  'at',
];

/** Inputs that carry the canary into every field, granted and refused. */
const canaries = (input: object): readonly unknown[] => [
  ...Object.keys(input).map((field) => ({ ...input, [field]: CANARY })),
  ...Object.keys(input).map((field) => ({ ...input, [field]: `${CANARY}\u0000` })),
  { ...input, [CANARY]: CANARY },
  `${CANARY}{`,
  `{"text":"${CANARY}`,
  CANARY.repeat(5000),
];

test.each(commandNames)('Nothing that is typed into %s reaches the log, granted or refused', async (name) => {
  const server = createTestServer();
  await prepare(server, name, granteeOf(name));
  for (const body of canaries(samples[name].input)) await server.call(name, granteeOf(name), body);
  expect(server.lines.length).toBeGreaterThanOrEqual(canaries(samples[name].input).length);
  expect(JSON.stringify(server.lines)).not.toContain('canary');
});

test.each(commandNames)('Neither a token nor who sent it reaches the log of %s', async (name) => {
  const server = createTestServer();
  await prepare(server, name, granteeOf(name));
  const token = tokenOf(people.manager);
  await server.call(name, token, samples[name].input);
  await server.call(name, `${token}x`, samples[name].input);
  await server.call(name, people.guest, samples[name].input);
  const logged = JSON.stringify(server.lines);
  for (const part of token.replace('Bearer ', '').split('.')) expect(logged).not.toContain(part);
  for (const { oid, tenant, name: shown, email } of Object.values(people)) {
    for (const personal of [oid, tenant, shown, email]) expect(logged).not.toContain(personal);
  }
});

test('A fault whose message quotes a note is logged by its place, without the quotation', async () => {
  const store = createMemoryStore();
  const server = createTestServer({
    store: {
      ...store,
      of: (owner) => ({
        ...store.of(owner),
        read: () => Promise.reject(new Error(`can not keep "${CANARY}"\n   at home she said: ${CANARY}`)),
      }),
    },
  });
  const note = { ...samples['notes/save'].input, text: CANARY, id: anId128('other') };
  await server.call('notes/save', people.manager, note);
  expect(server.lines.at(0)).toMatchObject({ event: 'fault', error: 'Error' });
  expect(server.lines.at(0)?.at).toMatch(/logging\.test\.ts:\d+/);
  expect(JSON.stringify(server.lines)).not.toContain('canary');
});

test('A line of the log holds the fields of the list and no others', async () => {
  const server = createTestServer();
  for (const name of commandNames) await server.call(name, granteeOf(name), samples[name].input);
  const used = new Set(server.lines.flatMap((line) => Object.keys(line)));
  expect([...used].filter((field) => !FIELDS.some((known) => known === field))).toEqual([]);
});

test.each(commandNames)(
  'The line of %s names the request, and the person by a name of the log alone',
  async (name) => {
    const server = createTestServer({
      pseudonym: ({ person }) => pseudonymOf(SECRET, { tenant: aTenant('any'), person }),
    });
    await prepare(server, name, granteeOf(name));
    await server.call(name, granteeOf(name), samples[name].input);
    await server.call(name, granteeOf(name), '{');
    const person = pseudonymOf(SECRET, { tenant: aTenant('any'), person: granteeOf(name).oid });
    for (const line of server.lines) expect(line).toMatchObject({ reference: 'reference-1', person });
  },
);

test('The line of a call that nobody signed in for names nobody', async () => {
  const server = createTestServer();
  await server.call('notes/list', null, {});
  expect(server.lines).toMatchObject([{ status: 401, reference: 'reference-1' }]);
  expect(server.lines[0]).not.toHaveProperty('person');
});

test('A fault and the line of its command are found by the one reference that the person was told', async () => {
  let asked = 0;
  const server = createTestServer({
    newReference: () => `request ${(asked += 1)}`,
    outboxKey: () => {
      throw new Error('any');
    },
  });
  await server.call('session/open', null, {});
  expect(await server.call('session/open', people.manager, {})).toMatchObject({
    failure: { code: 'unexpected', reference: 'request 2' },
  });
  expect(server.lines.map(({ event, reference }) => [event, reference])).toEqual([
    ['command', 'request 1'],
    ['fault', 'request 2'],
    ['command', 'request 2'],
  ]);
});
