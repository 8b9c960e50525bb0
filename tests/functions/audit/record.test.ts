import type { AuditEntry, AuditTrail } from '../../../functions/audit/trail';
import { handlers } from '../../../functions/handlers/table';
import { StorageUnavailable } from '../../../functions/storage/unavailable';
import { commandNames, type CommandName } from '../../../src/contract/commands';
import { DocKindName } from '../../../src/contract/docs';
import { anId128 } from '../../support/builders';
import { aTrail, auditParts } from '../../support/audit';
import { granteeOf, prepare, samples } from '../commands/samples';
import { createTestServer, NOW, people } from '../commands/test-server';

/** Commands that neither read nor change what the caller keeps, or end the trail with it. */
const untold: readonly CommandName[] = [
  'session/open',
  'audit/list',
  'retention/read',
  'data/erase',
  'hold/place',
  'hold/lift',
];
const told = commandNames.filter((name) => !untold.includes(name));

const lost = () => new StorageUnavailable(new Error('Lost by the test.'));

/** A server whose trail a test can look at, and whose clock it moves. */
const aServer = (trail: AuditTrail = aTrail()) => {
  const written: AuditEntry[] = [];
  const whose: string[] = [];
  const clock = { now: NOW.getTime() };
  const unaudited: string[] = [];
  const parts = auditParts({
    trail: {
      ...trail,
      append: async (owner, entry) => {
        await trail.append(owner, entry);
        written.push(entry);
        whose.push(owner.person);
      },
    },
    unaudited: ({ command }) => unaudited.push(command),
    patience: 20,
  });
  const server = createTestServer({ ...parts, now: () => new Date(clock.now) });
  const entriesOf = (name: CommandName) => written.filter(({ command }) => command === name);
  return { ...server, entriesOf, written, whose, unaudited, clock };
};

const { input: note } = samples['notes/save'];

describe('What the owner can read afterwards', () => {
  test.each(told)('%s has an entry: who, what, of which thing, with what result, and when', async (name) => {
    const server = aServer();
    await prepare(server, name, granteeOf(name));
    await server.call(name, granteeOf(name), samples[name].input);
    const { input } = samples[name];
    const id = 'id' in input && name !== 'settings/read' ? input.id : null;
    for (const entry of server.entriesOf(name)) {
      expect(entry).toEqual({
        at: NOW.toISOString(),
        who: people.manager.oid,
        command: name,
        kind: expect.stringMatching(
          /^(note|commitment|counterpart|meeting|settings|point|appraisal|prompt|everything)$/,
        ),
        id,
        result: 'done',
        minutes: expect.any(Number),
        reference: 'reference-1',
      });
    }
    expect(server.entriesOf(name)).toHaveLength(name === 'sync/changes' ? DocKindName.options.length : 1);
  });

  test.each(untold)('%s has no entry among the caller’s own', async (name) => {
    const server = aServer();
    await prepare(server, name, granteeOf(name));
    server.whose.length = 0;
    await server.call(name, granteeOf(name), samples[name].input);
    expect(server.whose.filter((person) => person === granteeOf(name).oid)).toEqual([]);
  });

  test.each(['hold/place', 'hold/lift'] as const)(
    '%s stands in the trail of whom it is about, with who did it, and before it is done',
    async (name) => {
      const server = aServer();
      await server.call(name, people.administrator, samples[name].input);
      expect(await server.call('audit/list', people.colleague, { before: null, limit: 9 })).toMatchObject({
        value: { entries: [{ number: 1, command: name, who: people.administrator.oid, kind: 'everything' }] },
      });
      const silent = createTestServer({
        ...auditParts({ trail: { ...aTrail(), append: () => Promise.reject(lost()) } }),
      });
      expect(await silent.call(name, people.administrator, samples[name].input)).toMatchObject({
        failure: { code: 'unavailable' },
      });
      expect(await silent.call('retention/read', people.colleague, {})).toMatchObject({
        value: { hold: null },
      });
    },
  );

  test('After an erasure the trail begins anew, and what is read again has an entry again', async () => {
    const server = aServer();
    const list = () => server.call('notes/list', people.manager, samples['notes/list'].input);
    await server.call('notes/save', people.manager, note);
    await list();
    await server.call('data/erase', people.manager, samples['data/erase'].input);
    await list();
    expect(await server.call('audit/list', people.manager, { before: null, limit: 9 })).toMatchObject({
      value: { entries: [{ number: 1, command: 'notes/list' }], more: false, chain: 'whole' },
    });
  });

  test('The entries come by audit/list, the newest first and page by page, to their owner alone', async () => {
    const server = aServer();
    for (const name of ['notes/save', 'counterparts/save', 'commitments/save'] as const) {
      await server.call(name, granteeOf(name), samples[name].input);
    }
    expect(await server.call('audit/list', people.manager, { before: null, limit: 2 })).toMatchObject({
      value: {
        entries: [
          { number: 3, command: 'commitments/save', who: people.manager.oid },
          { number: 2, command: 'counterparts/save', id: samples['counterparts/save'].input.id },
        ],
        more: true,
        chain: 'whole',
      },
    });
    expect(await server.call('audit/list', people.manager, { before: 2, limit: 2 })).toMatchObject({
      value: { entries: [{ number: 1, command: 'notes/save', kind: 'note', id: note.id }], more: false },
    });
    for (const other of [people.colleague, people.administrator, people.stranger]) {
      expect(await server.call('audit/list', other, { before: null, limit: 100 })).toEqual({
        ok: true,
        value: { entries: [], more: false, chain: 'whole' },
      });
    }
  });

  test('No entry holds a word of what was written, nor a name', async () => {
    const server = aServer();
    for (const name of commandNames) {
      await prepare(server, name, granteeOf(name));
      await server.call(name, granteeOf(name), samples[name].input);
    }
    expect(server.written.length).toBeGreaterThan(10);
    expect(JSON.stringify(server.written)).not.toMatch(/Ben|Ngozi|review|meeting-1|P041/);
  });
});

describe('What was refused', () => {
  test('has an entry when it was about a thing: one that is not there, one that changed meanwhile', async () => {
    const server = aServer();
    await server.call('notes/read', people.manager, { id: note.id });
    await server.call('notes/save', people.manager, note);
    await server.call('notes/save', people.manager, { ...note, wid: anId128('another'), text: 'Other.' });
    expect(server.written.map(({ command, result }) => `${command} ${result}`)).toEqual([
      'notes/read not-found',
      'notes/save done',
      'notes/save conflict',
    ]);
  });

  test.each([
    ['that is no JSON', people.manager, '{'],
    ['of a wrong shape', people.manager, { ...note, id: 'short' }],
    ['that is too large', people.manager, 'x'.repeat(70_000)],
    ['without a base', people.manager, { id: note.id }],
    ['of a guest', people.guest, note],
    ['of nobody', null, note],
  ])('has none when nothing was touched: a request %s', async (_, caller, body) => {
    const server = aServer();
    expect(await server.call('notes/save', caller, body)).toMatchObject({ ok: false });
    expect(server.written).toEqual([]);
  });

  test('A save whose storage failed half-way has one, since it may have been done', async () => {
    const written: string[] = [];
    const trail = aTrail();
    const failing = createTestServer({
      ...auditParts({
        trail: { ...trail, append: async (_, { result }) => void written.push(result) },
      }),
      handlers: {
        ...handlers,
        'notes/save': () => Promise.reject(new StorageUnavailable(new Error('lost'))),
      },
    });
    expect(await failing.call('notes/save', people.manager, note)).toMatchObject({
      failure: { code: 'unavailable' },
    });
    expect(written).toEqual(['unavailable']);
  });
});

describe('What is the same is told once', () => {
  test('A window that asks every three seconds for an hour, and hears of nothing new, leaves no entry', async () => {
    const server = aServer();
    await server.call('notes/save', people.manager, note);
    for (let asked = 0; asked < 1_200; asked += 1) {
      server.clock.now += 3_000;
      const have = [{ kind: 'note', id: note.id, version: 'v1' }];
      await server.call('sync/changes', people.manager, { have });
    }
    expect(server.entriesOf('sync/changes')).toEqual([]);
  });

  test('A list that is read every 15 seconds has an entry each hour, which says that it stands for an hour', async () => {
    const server = aServer();
    for (let asked = 0; asked < 480; asked += 1) {
      await server.call('notes/list', people.manager, samples['notes/list'].input);
      server.clock.now += 15_000;
    }
    expect(server.entriesOf('notes/list')).toMatchObject([{ minutes: 60 }, { minutes: 60 }]);
  });

  test('A note that is saved at each pause has an entry every five minutes', async () => {
    const server = aServer();
    for (let saves = 0; saves < 60; saves += 1) {
      const base = saves === 0 ? null : `v${saves}`;
      await server.call('notes/save', people.manager, { ...note, base, wid: anId128(`save ${saves}`) });
      server.clock.now += 10_000;
    }
    expect(server.entriesOf('notes/save')).toMatchObject([{ minutes: 5 }, { minutes: 5 }]);
  });

  test('Another note, another person, another result, and another company each have their own', async () => {
    const server = aServer();
    const save = (person: typeof people.manager, id: string) =>
      server.call('notes/save', person, { ...note, id: anId128(id), wid: anId128(`wid ${id}`) });
    for (const person of [people.manager, people.colleague, people.stranger]) {
      for (const id of ['one', 'two', 'one']) await save(person, id);
    }
    expect(server.entriesOf('notes/save')).toHaveLength(6);
  });

  test('Taking away and bringing back is told each time', async () => {
    const server = aServer();
    await server.call('notes/save', people.manager, note);
    for (let round = 0; round < 3; round += 1) {
      for (const [step, name] of (['notes/remove', 'notes/restore'] as const).entries()) {
        const wid = anId128(`${name} ${round}`);
        const base = `v${1 + round * 2 + step}`;
        expect(await server.call(name, granteeOf(name), { id: note.id, wid, base })).toMatchObject({
          ok: true,
        });
      }
    }
    expect(server.entriesOf('notes/remove')).toHaveLength(3);
    expect(server.entriesOf('notes/restore')).toHaveLength(3);
  });
});

describe('When the trail can not be written', () => {
  const down: AuditTrail = {
    ...aTrail(),
    append: () => Promise.reject(new StorageUnavailable(new Error('down'))),
  };

  test('a save is answered as what it is, saved; that it has no entry is said in the log', async () => {
    const server = aServer(down);
    expect(await server.call('notes/save', people.manager, note)).toMatchObject({
      ok: true,
      value: { version: 'v1' },
    });
    expect(server.unaudited).toEqual(['notes/save']);
  });

  test('the next act of the kind is told again: an entry that was lost stands for nothing', async () => {
    const trail = aTrail();
    let failing = true;
    const server = aServer({
      ...trail,
      append: (owner, entry) => (failing ? down.append(owner, entry) : trail.append(owner, entry)),
    });
    await server.call('notes/list', people.manager, samples['notes/list'].input);
    failing = false;
    await server.call('notes/list', people.manager, samples['notes/list'].input);
    expect(server.written).toHaveLength(1);
  });

  test('a person does not wait for a trail that never answers', async () => {
    const server = aServer({ ...aTrail(), append: () => new Promise<void>(() => {}) });
    expect(await server.call('notes/save', people.manager, note)).toMatchObject({ ok: true });
  });
});
