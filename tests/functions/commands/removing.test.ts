import { refuse } from '../../../src/contract/failure';
import { anId128 } from '../../support/builders';
import { prepare, samples } from './samples';
import { createTestServer, people } from './test-server';

const note = samples['notes/save'].input;
const remove = samples['notes/remove'].input;
const restore = samples['notes/restore'].input;

const afterRemoval = async () => {
  const server = createTestServer();
  await prepare(server, 'notes/restore', people.manager);
  return server;
};
const list = { occasion: null, counterparts: null, limit: 50 };

test('What was removed does not rise when an old device saves it', async () => {
  const server = await afterRemoval();
  for (const base of [null, 'v1', 'v2']) {
    const old = { ...note, text: 'Typed long ago.', wid: anId128(`old ${base}`), base };
    expect(await server.call('notes/save', people.manager, old)).toEqual(
      refuse({ code: 'conflict', version: 'v2' }),
    );
  }
  expect(await server.call('notes/read', people.manager, { id: note.id })).toEqual(
    refuse({ code: 'not-found' }),
  );
  expect(await server.call('notes/list', people.manager, list)).toMatchObject({ value: { notes: [] } });
});

test('A removed note can be restored as it was', async () => {
  const server = await afterRemoval();
  expect(await server.call('notes/restore', people.manager, restore)).toMatchObject({
    value: { version: 'v3' },
  });
  expect(await server.call('notes/read', people.manager, { id: note.id })).toMatchObject({
    value: { text: note.text, title: note.title, occasion: note.occasion, version: 'v3' },
  });
});

test('A write id that comes again with other words is refused and changes nothing', async () => {
  const server = createTestServer();
  await server.call('notes/save', people.manager, note);
  const misuse = { ...note, text: 'Other words.' };
  expect(await server.call('notes/save', people.manager, misuse)).toMatchObject({
    failure: { code: 'invalid', field: 'wid' },
  });
  expect(await server.call('notes/remove', people.manager, { ...remove, wid: note.wid })).toMatchObject({
    failure: { code: 'invalid', field: 'wid' },
  });
  expect(await server.call('notes/read', people.manager, { id: note.id })).toMatchObject({
    value: { text: note.text, version: 'v1' },
  });
});

test('sync/changes tells of a removal, and is silent about what the window has already', async () => {
  const server = await afterRemoval();
  const changed = async (version: string | null) =>
    server.call('sync/changes', people.manager, { have: [{ kind: 'note', id: note.id, version }] });
  expect(await changed('v2')).toMatchObject({ value: { changed: [] } });
  for (const version of [null, 'v1']) {
    expect(await changed(version)).toMatchObject({
      value: { changed: [{ kind: 'note', removedAt: expect.any(String), doc: { version: 'v2' } }] },
    });
  }
});
