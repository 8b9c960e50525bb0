import { openNote } from '../../src/client/open-note';
import { createOpenNotes } from '../../src/client/open-notes';
import { createSend } from '../../src/client/send';
import { people, tokenOf } from '../functions/commands/test-server';
import { anId128 } from '../support/builders';
import { createInProcess } from '../support/in-process';

const about = { id: anId128('note'), occasion: 'meeting-1', title: 'One-on-one with Ben' };
const other = { ...about, id: anId128('another note'), occasion: 'meeting-2' };

const aServer = () => {
  const inProcess = createInProcess();
  const token = () => Promise.resolve(tokenOf(people.manager).replace('Bearer ', ''));
  const send = createSend({ fetch: inProcess.fetch, token });
  const read = ({ id }: { id: string }) => inProcess.ask(people.manager, 'notes/read', { id });
  return { ...inProcess, send, read };
};

test('A note that is left and opened again is the same draft, with what was typed and not yet saved', () => {
  const notes = createOpenNotes(aServer().send);
  const first = notes.open(about, undefined);
  first.draft.change('He wants to lead.');
  expect(notes.open(about, undefined).draft.view().text).toBe('He wants to lead.');
  expect(notes.open(other, undefined).draft.view().text).toBe('');
});

test('Leaving the page saves every note at once, by requests that outlive the page', async () => {
  const { send, read, sent } = aServer();
  const notes = createOpenNotes(send);
  notes.open(about, undefined).draft.change('Ben');
  notes.open(other, undefined).draft.change('Layla');
  await notes.flush();
  expect([(await read(about)).text, (await read(other)).text]).toEqual(['Ben', 'Layla']);
  expect(sent.map(({ keepalive }) => keepalive)).toEqual([true, true]);
});

test('Coming back online sends at once what waited', async () => {
  const { send, read, faults } = aServer();
  const notes = createOpenNotes(send);
  const { draft } = notes.open(about, undefined);
  faults.set('offline');
  draft.change('Ben');
  await notes.flush();
  expect(draft.view().state.status).toBe('retrying');
  faults.set('none');
  const saved = new Promise<void>((resolve) => {
    draft.subscribe(() => draft.view().state.status === 'saved' && resolve());
  });
  notes.retry();
  await saved;
  expect((await read(about)).text).toBe('Ben');
});

test('Two windows of one meeting meet as two texts of one note', async () => {
  const { send, sent } = aServer();
  const [here, there] = [openNote(send, about, undefined), openNote(send, about, undefined)];
  there.draft.change('There');
  await there.draft.flush();
  here.draft.change('Here');
  await here.draft.flush();
  expect(here.draft.view()).toMatchObject({
    text: 'Here',
    state: { status: 'conflict', theirs: { text: 'There', version: 'v1' } },
  });
  here.draft.resolve('There\n\nHere');
  await here.draft.flush();
  expect(here.draft.view().state.status).toBe('saved');
  expect(sent.map(({ name }) => name)).toEqual(['notes/save', 'notes/save', 'notes/read', 'notes/save']);
});

test('A save on a version that the server never had is refused, and the text stays', async () => {
  const { draft } = openNote(aServer().send, about, {
    ...about,
    text: 'Old',
    savedAt: 'then',
    version: 'v1',
  });
  draft.change('Ben');
  await draft.flush();
  expect(draft.view()).toMatchObject({
    text: 'Ben',
    state: { status: 'refused', failure: { code: 'not-found' } },
  });
});

test('A conflict with a note that is gone meanwhile leaves what is on the screen, as a new note', async () => {
  const saves: unknown[] = [];
  const send = createSend({
    token: () => Promise.resolve('a-token'),
    fetch: (address, init) => {
      if (address === '/api/notes/read')
        return Promise.resolve(Response.json({ code: 'not-found' }, { status: 404 }));
      saves.push(JSON.parse(String(init?.body)));
      const reply =
        saves.length === 1 ? { code: 'conflict', version: 'v2' } : { version: 'v1', savedAt: 'now' };
      return Promise.resolve(Response.json(reply, { status: saves.length === 1 ? 412 : 200 }));
    },
  });
  const { draft } = openNote(send, about, { ...about, text: 'Old', savedAt: 'then', version: 'v1' });
  draft.change('Ben');
  await draft.flush();
  expect(draft.view()).toMatchObject({ text: 'Ben', state: { status: 'conflict', theirs: { text: '' } } });
  draft.resolve('Ben');
  await draft.flush();
  expect(saves[1]).toMatchObject({ ...about, text: 'Ben', base: null });
});
