import { httpReply } from '../../../functions/reply';
import { commandNames } from '../../../src/contract/commands';
import type { LocalPerson } from '../../../functions/local/people';
import { prepare, samples } from './samples';
import { createTestServer, people } from './test-server';

/** The key that a person is given at the start of a session, on a server of its own each time. */
const keyOf = async (person: LocalPerson): Promise<unknown> => {
  const reply = await createTestServer().call('session/open', person, {});
  if (!reply.ok) throw new Error(`The session was refused: ${reply.failure.code}`);
  return new Map<string, unknown>(Object.entries(reply.value ?? {})).get('outboxKey');
};

test('A guest has no notes and so nothing that could wait: no key is worked out', async () => {
  const asked: unknown[] = [];
  const server = createTestServer({
    outboxKey: (owner) => {
      asked.push(owner);
      return 'key';
    },
  });
  expect(await server.call('session/open', people.guest, {})).toMatchObject({ value: { outboxKey: null } });
  expect(asked).toEqual([]);
});

test('Nobody can open what waits for somebody else on a shared machine', async () => {
  const keys = await Promise.all(
    [people.manager, people.colleague, people.administrator, people.stranger].map(keyOf),
  );
  expect(new Set(keys).size).toBe(4);
  for (const key of keys) expect(key).toMatch(/^[A-Za-z0-9_-]{43}$/);
});

test('The same person gets the same key at each sign-in', async () => {
  expect(await keyOf(people.manager)).toBe(await keyOf(people.manager));
});

test('A key is not asked for by sending the id of somebody else', async () => {
  const server = createTestServer();
  const body = { person: people.colleague.oid, tenant: people.colleague.tenant };
  expect(await server.call('session/open', people.manager, body)).toMatchObject({ ok: false });
});

test('No browser and nobody between keeps the answer with the key', async () => {
  const reply = await createTestServer().call('session/open', people.manager, {});
  expect(httpReply(reply).headers).toMatchObject({ 'Cache-Control': 'no-store' });
});

test('The key never reaches the log', async () => {
  const server = createTestServer();
  const key = String(await keyOf(people.manager));
  await server.call('session/open', people.manager, {});
  await server.call('session/open', people.manager, { [key]: key });
  expect(server.lines).toHaveLength(2);
  expect(JSON.stringify(server.lines)).not.toContain(key);
});

test('The key leaves with the opening of a session and with no other answer', async () => {
  const server = createTestServer();
  const key = String(await keyOf(people.manager));
  for (const name of commandNames.filter((other) => other !== 'session/open')) {
    await prepare(server, name, people.manager);
    const reply = await server.call(name, people.manager, samples[name].input);
    expect(JSON.stringify(reply)).not.toContain(key);
  }
});

test('A fault while a key is worked out says nothing of it to the log', async () => {
  const server = createTestServer({
    outboxKey: () => {
      throw new Error('canary-of-the-secret');
    },
  });
  const reply = await server.call('session/open', people.manager, {});
  expect(reply).toMatchObject({ ok: false, failure: { code: 'unexpected' } });
  expect(JSON.stringify([reply, server.lines])).not.toContain('canary');
});
