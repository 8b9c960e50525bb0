import { commandNames, type CommandName } from '../../../src/contract/commands';
import { refuse } from '../../../src/contract/failure';
import { handle } from '../../../functions/handle';
import { handlers } from '../../../functions/handlers/table';
import { createMemoryAuditRows } from '../../../functions/storage/audit-memory';
import { createMemoryStore } from '../../../functions/storage/memory';
import { StorageUnavailable } from '../../../functions/storage/unavailable';
import { aTrail, auditParts, noTrail } from '../../support/audit';
import { storeBehind } from '../../support/down-store';
import { testAuthenticate } from '../../support/tokens';
import { granteeOf, prepare, samples } from './samples';
import { createTestServer, NOW, people, tokenOf } from './test-server';

/** Commands that storage has no part in. */
const withoutStorage: readonly CommandName[] = ['session/open'];
const withStorage = commandNames.filter((name) => !withoutStorage.includes(name));

/** A store that fails with this error from the moment that it is told to. */
const aStoreThatFails = (error: Error) => {
  const store = createMemoryStore();
  const state = { failing: false };
  const unlessFailing = <Got>(ask: () => Promise<Got>): Promise<Got> =>
    state.failing ? Promise.reject(error) : ask();
  const entries = createMemoryAuditRows();
  const trail = aTrail({
    ...entries,
    insert: (...asked) => unlessFailing(() => entries.insert(...asked)),
    newest: (...asked) => unlessFailing(() => entries.newest(...asked)),
  });
  return { state, parts: { store: storeBehind(unlessFailing, store), ...auditParts({ trail }) } };
};

test.each(withStorage)(
  'While storage is down, %s answers to try again, and does so afterwards',
  async (name) => {
    const { parts, state } = aStoreThatFails(new StorageUnavailable(new Error('ECONNREFUSED')));
    const server = createTestServer(parts);
    await prepare(server, name, granteeOf(name));
    state.failing = true;
    expect(await server.call(name, granteeOf(name), samples[name].input)).toEqual(
      refuse({ code: 'unavailable', retryAfterMs: 2000 }),
    );
    expect(server.lines.at(-2)).toMatchObject({
      event: 'outage',
      command: name,
      error: 'StorageUnavailable',
    });
    expect(server.lines.at(-1)).toMatchObject({ event: 'command', command: name, status: 503 });
    state.failing = false;
    expect(await server.call(name, granteeOf(name), samples[name].input)).toMatchObject({ ok: true });
  },
);

test.each(withoutStorage)('While storage is down, %s still answers', async (name) => {
  const { parts, state } = aStoreThatFails(new StorageUnavailable(new Error('ECONNREFUSED')));
  state.failing = true;
  const server = createTestServer(parts);
  expect(await server.call(name, granteeOf(name), samples[name].input)).toMatchObject({ ok: true });
});

test.each(withStorage)('A fault of ours in %s is answered by a reference and nothing else', async (name) => {
  const { parts, state } = aStoreThatFails(new TypeError('secret words of the manager'));
  const server = createTestServer(parts);
  await prepare(server, name, granteeOf(name));
  state.failing = true;
  expect(await server.call(name, granteeOf(name), samples[name].input)).toEqual(
    refuse({ code: 'unexpected', reference: 'reference-1' }),
  );
  expect(server.lines.at(-2)).toMatchObject({ event: 'fault', reference: 'reference-1', error: 'TypeError' });
  expect(server.lines.at(-1)).toMatchObject({ event: 'command', status: 500 });
  expect(JSON.stringify(server.lines)).not.toContain('secret');
});

test('A connection that breaks off in the middle of a body does no harm', async () => {
  const reply = await handle(
    {
      authenticate: testAuthenticate(),
      store: createMemoryStore(),
      handlers,
      ...noTrail,
      outboxKey: () => '',
      now: () => NOW,
      newReference: () => 'reference-1',
      log: () => {},
    },
    {
      name: 'notes/save',
      authorization: tokenOf(people.manager),
      body: () => Promise.reject(new Error('aborted')),
    },
  );
  expect(reply).toEqual(refuse({ code: 'unexpected', reference: 'reference-1' }));
});
