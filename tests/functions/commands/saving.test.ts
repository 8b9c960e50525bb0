import { commandNames, commands, type CommandName } from '../../../src/contract/commands';
import { refuse } from '../../../src/contract/failure';
import { createMemoryStore } from '../../../functions/storage/memory';
import { anId128 } from '../../support/builders';
import { prepare, samples } from './samples';
import { createTestServer, NOW, people, type TestServer } from './test-server';

const isSave = (name: CommandName): boolean => 'base' in commands[name].input.shape;
const writes = commandNames.filter(isSave);
const saves = writes.filter((name) => name.endsWith('/save'));
const wid = anId128;

/** A server on which the sample of a save was granted, and the version that it made. */
const afterTheSample = async (name: CommandName): Promise<{ server: TestServer; version: string }> => {
  const server = createTestServer();
  await prepare(server, name, people.manager);
  const reply = await server.call(name, people.manager, samples[name].input);
  const { version } = commands['notes/save'].output.parse(reply.ok ? reply.value : undefined);
  return { server, version };
};

describe.each(writes)('%s', (name) => {
  const { input } = samples[name];

  test('a save on a version that is no longer the last one is refused with the last one', async () => {
    const { server, version } = await afterTheSample(name);
    const conflict = refuse({ code: 'conflict', version });
    for (const base of [null, 'v99', ...(version === 'v1' ? [] : ['v1'])]) {
      expect(await server.call(name, people.manager, { ...input, wid: wid(`stale ${base}`), base })).toEqual(
        conflict,
      );
    }
  });

  test('a save that is sent again is answered as the first time, also after later saves', async () => {
    const { server, version } = await afterTheSample(name);
    const first = { ok: true, value: { version, savedAt: NOW.toISOString() } };
    expect(await server.call(name, people.manager, input)).toEqual(first);
    await server.call(name, people.manager, { ...input, wid: wid('later'), base: version });
    expect(await server.call(name, people.manager, input)).toEqual(first);
  });

  test('a save on a version of a thing that never was answers that there is none', async () => {
    const server = createTestServer();
    const id = name.startsWith('settings/') ? {} : { id: anId128('a thing that never was') };
    const never = { ...input, ...id, base: 'v1' };
    expect(await server.call(name, people.manager, never)).toEqual(refuse({ code: 'not-found' }));
  });
});

describe.each(saves)('%s', (name) => {
  const { input } = samples[name];

  test('a save on the last version makes the next one', async () => {
    const { server, version } = await afterTheSample(name);
    const next = `v${Number(version.slice(1)) + 1}`;
    expect(await server.call(name, people.manager, { ...input, wid: wid('next'), base: version })).toEqual({
      ok: true,
      value: { version: next, savedAt: NOW.toISOString() },
    });
  });

  test('of many saves on one version exactly one is granted', async () => {
    const { server, version } = await afterTheSample(name);
    const many = Array.from({ length: 20 }, (_, at) =>
      server.call(name, people.manager, { ...input, wid: wid(`at once ${at}`), base: version }),
    );
    const granted = (await Promise.all(many)).filter(({ ok }) => ok);
    expect(granted).toHaveLength(1);
  });
});

test('A list of notes says whether there are more, shows the last saved first, and only of the meeting asked for', async () => {
  const store = createMemoryStore();
  const at = (minute: number) =>
    createTestServer({ store, now: () => new Date(NOW.getTime() + minute * 60_000) });
  for (const [minute, occasion] of ['monday', 'tuesday', 'monday'].entries()) {
    const note = { ...samples['notes/save'].input, id: anId128(minute), text: `${minute}`, occasion };
    expect(await at(minute).call('notes/save', people.manager, note)).toMatchObject({ ok: true });
  }
  const list = (occasion: string | null, limit: number) =>
    at(9).call('notes/list', people.manager, { occasion, counterparts: null, limit });
  expect(await list(null, 2)).toMatchObject({ value: { notes: [{ text: '2' }, { text: '1' }], more: true } });
  expect(await list(null, 3)).toMatchObject({ value: { notes: [{}, {}, { text: '0' }], more: false } });
  expect(await list('monday', 50)).toMatchObject({
    value: { notes: [{ text: '2' }, { text: '0' }], more: false },
  });
  expect(await list('mon', 50)).toEqual({ ok: true, value: { notes: [], more: false } });
});

test('A note remembers when it was begun, however often it is saved', async () => {
  const store = createMemoryStore();
  const later = new Date(NOW.getTime() + 60_000);
  const { input } = samples['notes/save'];
  await createTestServer({ store }).call('notes/save', people.manager, input);
  const again = { ...input, wid: wid('later'), base: 'v1' };
  const server = createTestServer({ store, now: () => later });
  await server.call('notes/save', people.manager, again);
  expect(await server.call('notes/read', people.manager, { id: input.id })).toMatchObject({
    value: { startedAt: NOW.toISOString(), savedAt: later.toISOString(), version: 'v2' },
  });
});

test('Commitments are listed soonest due first, and only of the meeting asked for', async () => {
  const server = createTestServer();
  const promises: readonly (readonly [string, string | null])[] = [
    ['monday', null],
    ['tuesday', '2026-12-20'],
    ['monday', '2026-12-04'],
  ];
  for (const [at, [occasion, due]] of promises.entries()) {
    const input = { ...samples['commitments/save'].input, id: anId128(at), text: `${at}`, occasion, due };
    expect(await server.call('commitments/save', people.manager, input)).toMatchObject({ ok: true });
  }
  const list = (occasion: string | null) =>
    server.call('commitments/list', people.manager, { occasion, counterparts: null });
  expect(await list(null)).toMatchObject({
    value: { commitments: [{ text: '2' }, { text: '1' }, { text: '0' }] },
  });
  expect(await list('monday')).toMatchObject({ value: { commitments: [{ text: '2' }, { text: '0' }] } });
  expect(await list('mon')).toEqual({ ok: true, value: { commitments: [] } });
});

test('A commitment keeps the moment at which it was made, and forgets that of settling when it is opened again', async () => {
  const store = createMemoryStore();
  await createTestServer({ store }).call(
    'commitments/save',
    people.manager,
    samples['commitments/save'].input,
  );
  const later = new Date(NOW.getTime() + 60_000);
  const server = createTestServer({ store, now: () => later });
  const { input } = samples['commitments/save'];
  const expectShown = async (one: object): Promise<void> =>
    expect(
      await server.call('commitments/list', people.manager, { occasion: null, counterparts: null }),
    ).toMatchObject({ value: { commitments: [{ madeAt: NOW.toISOString(), ...one }] } });

  await server.call('commitments/save', people.manager, {
    ...input,
    state: 'kept',
    wid: wid('k'),
    base: 'v1',
  });
  await expectShown({ settledAt: later.toISOString(), state: 'kept' });

  const words = { ...input, text: 'Other words.', state: 'kept', wid: wid('words'), base: 'v2' };
  await createTestServer({ store }).call('commitments/save', people.manager, words);
  await expectShown({ settledAt: later.toISOString(), state: 'kept', text: 'Other words.' });

  await server.call('commitments/save', people.manager, { ...input, wid: wid('open'), base: 'v3' });
  await expectShown({ settledAt: null, state: 'open' });
});
