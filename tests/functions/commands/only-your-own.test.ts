import { commandNames, commands, type CommandName } from '../../../src/contract/commands';
import { refuse } from '../../../src/contract/failure';
import type { LocalPerson } from '../../../functions/local/people';
import { anId128 } from '../../support/builders';
import { samples } from './samples';
import { createTestServer, people, type TestServer } from './test-server';

/** Commands that name one thing, which may turn out to be another person's. */
const naming = commandNames.filter((name) => 'id' in commands[name].input.shape && name !== 'settings/save');
const saves = commandNames.filter((name) => name.endsWith('/save'));
/** What a list of the person's own things holds. */
const lists = commandNames.filter((name) => name.endsWith('/list'));

const curious: readonly (readonly [string, LocalPerson])[] = [
  ['the report in the same meeting', people.colleague],
  ['the administrator', people.administrator],
  ['a manager of another company', people.stranger],
];

/** Leaves a note and a commitment of the manager's in the store. */
const withTheManagersThings = async (): Promise<TestServer> => {
  const server = createTestServer();
  for (const name of saves) {
    expect(await server.call(name, people.manager, samples[name].input)).toMatchObject({ ok: true });
  }
  return server;
};

const everythingOf = async (server: TestServer, person: LocalPerson): Promise<unknown> =>
  Promise.all(lists.map((name) => server.call(name, person, samples[name].input)));

describe.each(curious)('To %s', (_, other) => {
  test.each(naming)('%s answers for the manager’s thing as for one that never was', async (name) => {
    for (const base of [null, 'v1', 'v2']) {
      const input = { ...samples[name].input, ...('base' in samples[name].input && { base }) };
      const server = await withTheManagersThings();
      const before = await everythingOf(server, people.manager);
      const theirs = await server.call(name, other, input);
      const neverWas = await (
        await withTheManagersThings()
      ).call(name, other, {
        ...input,
        id: anId128('a thing that never was'),
      });
      expect(theirs).toEqual(neverWas);
      expect(await everythingOf(server, people.manager)).toEqual(before);
    }
  });

  test('reading the manager’s note answers that there is none', async () => {
    const server = await withTheManagersThings();
    expect(await server.call('notes/read', other, samples['notes/read'].input)).toEqual(
      refuse({ code: 'not-found' }),
    );
  });

  test.each(lists)('%s shows nothing of the manager’s, even when the meeting is named', async (name) => {
    const server = await withTheManagersThings();
    for (const occasion of [null, 'meeting-1']) {
      const reply = await server.call(name, other, {
        ...samples[name].input,
        ...('occasion' in samples[name].input && { occasion }),
      });
      expect(reply).toMatchObject({ ok: true });
      expect(JSON.stringify(reply)).not.toMatch(/Ben|review|meeting-1/);
    }
  });

  test('saving under the manager’s id makes a thing of one’s own, and the manager’s stays as it was', async () => {
    const server = await withTheManagersThings();
    const before = await everythingOf(server, people.manager);
    const mine = { ...samples['notes/save'].input, text: 'Mine.', wid: anId128('other') };
    expect(await server.call('notes/save', other, mine)).toMatchObject({
      ok: true,
      value: { version: 'v1' },
    });
    expect(await server.call('notes/read', other, { id: mine.id })).toMatchObject({
      value: { text: 'Mine.' },
    });
    expect(await everythingOf(server, people.manager)).toEqual(before);
  });
});

test('Nobody can name another owner: such a field is not known', async () => {
  const server = createTestServer();
  const names: readonly CommandName[] = commandNames;
  for (const name of names) {
    for (const field of ['owner', 'person', 'tenant', 'oid', 'userId', 'actor']) {
      const input = { ...samples[name].input, [field]: people.manager.oid };
      expect(await server.call(name, people.colleague, input)).toMatchObject({
        failure: { code: 'invalid', field },
      });
    }
  }
});

test('The same object id in another company is another person', async () => {
  const server = await withTheManagersThings();
  const sameIdElsewhere: LocalPerson = { ...people.stranger, oid: people.manager.oid };
  expect(await server.call('notes/read', sameIdElsewhere, samples['notes/read'].input)).toEqual(
    refuse({ code: 'not-found' }),
  );
});

test('sync/changes tells nothing about another person’s things', async () => {
  const server = await withTheManagersThings();
  const mine = samples['sync/changes'].input;
  expect(await server.call('sync/changes', people.manager, mine)).toMatchObject({
    value: { changed: { length: mine.have.length } },
  });
  for (const [, other] of curious) {
    for (const version of [null, 'v1', 'v2']) {
      const have = mine.have.map((one) => ({ ...one, version }));
      expect(await server.call('sync/changes', other, { have })).toEqual({
        ok: true,
        value: { changed: [] },
      });
    }
  }
});
