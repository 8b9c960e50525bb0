import { createServer, request as ask, type IncomingMessage, type Server } from 'node:http';
import { createAzureTablesStore } from '../support/azure-store';
import type { OwnerRows } from '../../functions/storage/rows';
import { write as save } from '../../functions/storage/write';
import { azuriteForThisFile } from '../support/azurite';
import { anActor, anId128, aNote, aPerson, aRow, aWrite } from '../support/builders';

const azurite = azuriteForThisFile();

/** Passes everything on to Azurite, and cuts the line instead of the answer to the next writes, as often as told. */
const aLossyLine = async (target: string) => {
  const port = /:(\d+)\//.exec(target)?.[1] ?? '';
  const state = { answersToLose: 0, writes: 0 };
  const server: Server = createServer((incoming: IncomingMessage, outgoing) => {
    const { method, url: path, headers } = incoming;
    const isWrite = method === 'PUT' || (method === 'POST' && !path?.includes('/Tables'));
    const passedOn = ask({ host: '127.0.0.1', port, method, path, headers }, (answer) => {
      if (isWrite) state.writes += 1;
      if (isWrite && state.answersToLose > 0) {
        state.answersToLose -= 1;
        answer.resume().on('end', () => incoming.socket.destroy());
        return;
      }
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    incoming.pipe(passedOn);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The line has no port.');
  return {
    state,
    connectionString: target.replace(`:${port}/`, `:${address.port}/`),
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};

let line: Awaited<ReturnType<typeof aLossyLine>>;
let mine: OwnerRows;
let direct: OwnerRows;
let people = 0;

beforeEach(async () => {
  line = await aLossyLine(azurite.connectionString());
  const owner = anActor({ person: aPerson(`lost answer ${(people += 1)}`) });
  const storeAt = (connectionString: string) =>
    createAzureTablesStore({ connectionString, allowInsecure: true });
  mine = storeAt(line.connectionString).of(owner);
  direct = storeAt(azurite.connectionString()).of(owner);
  // The person has a key already, so that a write is one request.
  const earlier = aNote({ id: anId128('earlier') });
  await direct.insert('note', earlier.id, aRow(earlier));
  await mine.list('note');
});
afterEach(() => line.close());

const NOW = '2027-03-01T10:00:00.000Z';
const saveText = (write: ReturnType<typeof aWrite>, text: string) =>
  save(mine, 'note', aNote().id, write, () => aNote({ text }), NOW);
const second = aWrite({ wid: anId128('second'), base: 'v1' });

it('The first save of a person, whose key is made with it, is no conflict when the answer to that is lost', async () => {
  const newcomer = anActor({ person: aPerson(`newcomer ${people}`) });
  const theirs = createAzureTablesStore({ connectionString: line.connectionString, allowInsecure: true });
  const note = aNote({ text: 'one' });
  line.state.answersToLose = 1;
  expect(await theirs.of(newcomer).insert('note', note.id, aRow(note))).toBe('inserted');
  // The key, its repeat, and the note.
  expect(line.state.writes).toBe(3);
  const read = createAzureTablesStore({ connectionString: azurite.connectionString(), allowInsecure: true });
  expect((await read.of(newcomer).read('note', note.id))?.row.value.text).toBe('one');
});

describe('A save whose answer storage gave and nobody heard', () => {
  it('is asked for again by the library, and is no conflict when it is new', async () => {
    line.state.answersToLose = 1;
    expect(await saveText(aWrite(), 'one')).toEqual({ kind: 'saved', version: 'v1', savedAt: NOW });
    // Two: the write that was done, and its repeat, which was refused.
    expect(line.state.writes).toBe(2);
    expect((await direct.read('note', aNote().id))?.row).toMatchObject({
      version: 1,
      value: { text: 'one' },
    });
  });

  it('is no conflict when it is a change', async () => {
    await saveText(aWrite(), 'one');
    line.state.answersToLose = 1;
    expect(await saveText(second, 'two')).toEqual({ kind: 'saved', version: 'v2', savedAt: NOW });
    expect((await direct.read('note', aNote().id))?.row).toMatchObject({
      version: 2,
      value: { text: 'two' },
    });
  });

  it('is answered at the repeat by the person when even the library gave up', async () => {
    await saveText(aWrite(), 'one');
    line.state.answersToLose = 2;
    await expect(saveText(second, 'two')).rejects.toMatchObject({ name: 'StorageUnavailable' });
    expect(await saveText(second, 'two')).toEqual({ kind: 'saved', version: 'v2', savedAt: NOW });
    expect((await direct.read('note', aNote().id))?.row.version).toBe(2);
  });
});
