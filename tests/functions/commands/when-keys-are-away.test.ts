import { refuse } from '../../../src/contract/failure';
import { httpReply } from '../../../functions/reply';
import { KEEP_MS } from '../../../functions/seal/keyring';
import type { KeyWrapper } from '../../../functions/seal/key-wrapper';
import { randomKeyWrapper } from '../../../functions/seal/random-key-wrapper';
import { VaultUnavailable } from '../../../functions/seal/vault-unavailable';
import { createMemoryTables } from '../../../functions/storage/memory';
import { RowTooLarge } from '../../../functions/storage/row-too-large';
import type { Store } from '../../../functions/storage/rows';
import { sealedStoreOn } from '../../../functions/storage/sealed-store';
import { anId128 } from '../../support/builders';
import { samples } from './samples';
import { createTestServer, people } from './test-server';

const AWAY = refuse({ code: 'unavailable', retryAfterMs: 2_000 });
const START = Date.parse('2027-03-01T09:00:00.000Z');

/** A server whose vault can be away and counts what it is asked. */
const aServer = () => {
  const state = { now: START, away: false, silence: Promise.resolve() };
  const asked: string[] = [];
  const real = randomKeyWrapper();
  const ask = <Got>(what: string, answer: () => Promise<Got>): Promise<Got> => {
    asked.push(what);
    if (!state.away) return answer();
    return state.silence.then(() => Promise.reject(new VaultUnavailable(new Error('ECONNREFUSED 10.0.0.4'))));
  };
  const wrapper: KeyWrapper = {
    newest: (tenant) => ask('newest', () => real.newest(tenant)),
    wrap: (tenant, bytes) => ask('wrap', () => real.wrap(tenant, bytes)),
    unwrap: (tenant, wrapped) => ask('unwrap', () => real.unwrap(tenant, wrapped)),
    proof: (tenant, kid) => ask('proof', () => real.proof(tenant, kid)),
  };
  const tables = createMemoryTables();
  const started = () => createTestServer({ store: sealedStoreOn(tables, wrapper, () => state.now) });
  return { state, asked, started, server: started(), tables };
};

const save = (server: ReturnType<typeof createTestServer>, who = people.manager, seed = 'note') =>
  server.call('notes/save', who, {
    ...samples['notes/save'].input,
    id: anId128(seed),
    wid: anId128(`w ${seed}`),
  });
const read = (server: ReturnType<typeof createTestServer>, who = people.manager) =>
  server.call('notes/list', who, samples['notes/list'].input);

describe('While the vault is away', () => {
  it('whoever was here goes on for ten minutes, and then reads and saves are told to try again', async () => {
    const { server, state, asked } = aServer();
    await save(server);
    // A save makes the key; the first read makes it usable from storage.
    await read(server);
    asked.length = 0;
    state.away = true;
    state.now += KEEP_MS - 1;
    expect(await read(server)).toMatchObject({ ok: true });
    expect(await save(server, people.manager, 'second')).toMatchObject({ ok: true });
    expect(asked).toEqual([]);
    state.now += 1;
    expect(await read(server)).toEqual(AWAY);
    expect(await save(server, people.manager, 'third')).toEqual(AWAY);
    expect(server.lines.filter(({ event }) => event === 'outage')).toHaveLength(2);
    expect(server.lines.find(({ event }) => event === 'outage')).toMatchObject({ error: 'VaultUnavailable' });
    expect(JSON.stringify(server.lines)).not.toContain('10.0.0.4');
  });

  it('whoever was not here is told to try again at once, and nothing is kept unsealed or under another key', async () => {
    const { server, state, tables } = aServer();
    await save(server);
    state.away = true;
    expect(await save(server, people.colleague)).toEqual(AWAY);
    const everything = { partition: { from: '', below: '~' }, from: '', below: '~' };
    expect(await tables.rows.range(everything)).toHaveLength(1);
    expect(await tables.keys.range(everything)).toHaveLength(1);
  });

  it('fifty who ask at once are one question, and fifty refusals', async () => {
    const { server, started, state, asked } = aServer();
    await save(server);
    state.away = true;
    asked.length = 0;
    const fresh = started();
    // A vault that is away says so after a while only, and all have come by then.
    let end = (): void => {};
    state.silence = new Promise((resolve) => {
      end = resolve;
    });
    const asking = Array.from({ length: 50 }, () => read(fresh));
    for (let turn = 0; turn < 20; turn += 1) await new Promise((next) => setImmediate(next));
    end();
    const replies = await Promise.all(asking);
    expect(replies).toEqual(replies.map(() => AWAY));
    expect(asked).toEqual(['proof']);
  });

  it('everything is there again once it is back', async () => {
    const { server, started, state } = aServer();
    await save(server);
    state.away = true;
    const fresh = started();
    expect(await read(fresh)).toEqual(AWAY);
    state.away = false;
    expect(await read(fresh)).toMatchObject({ ok: true, value: { notes: [{ id: anId128('note') }] } });
  });
});

it('Over HTTP it is a 503 with the seconds to wait, and no word of the vault', async () => {
  const { server, state } = aServer();
  state.away = true;
  const { status, headers, body } = httpReply(await save(server));
  expect(status).toBe(503);
  expect(headers).toMatchObject({ 'Retry-After': '2' });
  expect(String(body)).toBe('{"code":"unavailable","retryAfterMs":2000}');
});

it('What a row can not hold is a 413 that says how much it may be, and no fault of ours', async () => {
  const { server } = aServer();
  const real = server.server.store;
  const store: Store = {
    ...real,
    of: (owner) => ({ ...real.of(owner), insert: () => Promise.reject(new RowTooLarge()) }),
  };
  const full = createTestServer({ store });
  const reply = await save(full);
  expect(reply).toEqual(refuse({ code: 'too-large', max: 65_536 }));
  expect(httpReply(reply).status).toBe(413);
  expect(full.lines.map(({ event }) => event)).toEqual(['command']);
});
