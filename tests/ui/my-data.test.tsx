import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { run } from 'axe-core';
import { readExport, writeExport } from '../../src/domain/export/export-file';
import type { Thing } from '../../src/domain/export/thing';
import { CommitmentsTab } from '../../src/ui/commitments/commitments-tab';
import { people } from '../functions/commands/test-server';
import { anId128 } from '../support/builders';
import {
  createInProcess,
  said,
  show,
  type InProcess,
  type ScreenOptions,
  type Shown,
} from '../support/in-process';
import { aPersonCalled, BEN } from './a-meeting';
import { IN_JSDOM } from '../support/axe-in-jsdom';

const NOTE = 'He leads the next review.\n=1+1 is what he said.';
const MADE_AT = '2026-11-24T10:00:00.000Z';

/** A manager who knows Ben, noted something of him and promised him something. */
const withThings = async (): Promise<InProcess> => {
  const inProcess = createInProcess();
  const { manager } = people;
  await aPersonCalled(inProcess, 'Ben');
  const common = { counterpart: BEN, occasion: 'meeting-1', title: 'Review', base: null };
  await inProcess.ask(manager, 'notes/save', {
    ...common,
    id: anId128('note'),
    wid: anId128('wid note'),
    copyOf: null,
    text: NOTE,
  });
  await inProcess.ask(manager, 'commitments/save', {
    ...common,
    id: anId128('promise'),
    wid: anId128('wid promise'),
    text: 'I will ask for the rota; soon',
    due: '2027-03-12',
    whose: 'mine',
    state: 'open',
  });
  return inProcess;
};

const everything = async ({ ask }: InProcess): Promise<readonly Thing[]> =>
  (await ask(people.manager, 'data/read', { counterparts: null, after: null })).things;

const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
const heading = (name: string) => screen.findByRole('heading', { level: 1, name });

const openTab = (options: ScreenOptions): Shown => show(<CommitmentsTab />, options);
const openData = async (options: ScreenOptions): Promise<Shown> => {
  const shown = openTab(options);
  await press(said('panel.settings'));
  await press(said('settings.dataOpen'));
  await heading(said('settings.dataTitle'));
  return shown;
};

/** What the browser was handed to save, the last last. */
const saved: { readonly name: string; readonly text: Promise<string> }[] = [];
beforeEach(() => {
  saved.length = 0;
  const blobs: Blob[] = [];
  URL.createObjectURL = (blob) => `blob:${blobs.push(blob as Blob) - 1}`;
  URL.revokeObjectURL = () => undefined;
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const blob = blobs[Number(this.href.replace('blob:', ''))];
    const text = blob?.text() ?? Promise.resolve('');
    saved.push({ name: this.download, text });
  });
});
afterEach(() => jest.restoreAllMocks());
const lastSaved = async () => {
  await waitFor(() => expect(saved).toHaveLength(1));
  return (await saved[0]?.text) ?? '';
};

/** jsdom's files can not be read as those of browsers can. */
const file = (text: string) =>
  Object.assign(new File([text], 'mine.json', { type: 'application/json' }), { text: async () => text });
const choose = async (text: string) =>
  userEvent.upload(await screen.findByLabelText(said('data.importFile')), file(text));
const takeIn = () => screen.queryByRole('button', { name: said('data.importStart') });

describe('A file that is no good takes nothing in, and says so', () => {
  test.each([
    ['of something else', 'Dear Ngozi,', said('data.importNotOurs')],
    [
      'of a later version',
      writeExport({ madeAt: MADE_AT, things: [], trail: [] }).replace('"version": 1', '"version": 2'),
      said('data.importNewer'),
    ],
    [
      'that is damaged',
      writeExport({ madeAt: MADE_AT, things: [], trail: [] }).replace(MADE_AT, 'once'),
      said('data.importSpoilt', { place: 'madeAt' }),
    ],
  ])('a file %s', async (_, text, words) => {
    const { sent } = await openData({});
    await choose(text);
    expect(await screen.findByText(words)).toBeTruthy();
    expect(takeIn()).toBeNull();
    expect(sent.filter(({ name }) => name === 'data/import')).toEqual([]);
  });
});

test('Everything is saved as one file, and an empty account that takes it in holds the same', async () => {
  const inProcess = await withThings();
  const before = await everything(inProcess);
  const first = await openData({ inProcess });
  await press(said('data.saveJson'));
  const text = await lastSaved();
  const read = readExport(text);
  expect(read).toMatchObject({ kind: 'read', file: { things: before } });
  expect(saved[0]?.name).toMatch(/^leadership-overlay-\d{4}-\d\d-\d\d\.json$/);
  if (read.kind === 'read') expect(read.file.trail.length).toBeGreaterThan(0);
  first.close();

  const empty = createInProcess();
  await openData({ inProcess: empty });
  await choose(text);
  const table = within(await screen.findByRole('table'));
  expect(table.getByRole('row', { name: `${said('data.kindNote')} 1` })).toBeTruthy();
  expect(await everything(empty)).toEqual([]);
  await press(said('data.importStart'));
  expect(await screen.findByText(said('data.importDone', { added: 3, same: 0, kept: 0 }))).toBeTruthy();
  expect(await everything(empty)).toEqual(before);
  await choose(text);
  await press(said('data.importStart'));
  expect(await screen.findByText(said('data.importDone', { added: 0, same: 3, kept: 0 }))).toBeTruthy();
});

test('An import that was broken off says why, and goes on', async () => {
  const things = await everything(await withThings());
  const empty = createInProcess();
  const { faults } = await openData({ inProcess: empty });
  await choose(writeExport({ madeAt: MADE_AT, things, trail: [] }));
  faults.set('signed-out', 'data/import');
  await press(said('data.importStart'));
  const reason = said('failure.unauthenticated');
  expect(await screen.findByText(said('data.importStopped', { reason }))).toBeTruthy();
  faults.set('none');
  await press(said('data.importGoOn'));
  expect(await screen.findByText(said('data.importDone', { added: 3, same: 0, kept: 0 }))).toBeTruthy();
  expect(await everything(empty)).toEqual(things);
});

test('The table holds every word, and none that a spreadsheet would run', async () => {
  await openData({ inProcess: await withThings() });
  await press(said('data.saveCsv'));
  const text = await lastSaved();
  expect(text).toContain("He leads the next review.\n'=1+1 is what he said.");
  expect(text).toContain('"I will ask for the rota; soon"');
});

test('The calendar tells nobody what was promised, unless the person wants it to', async () => {
  await openData({ inProcess: await withThings() });
  await press(said('data.saveCalendar'));
  const masked = await lastSaved();
  expect(masked).toContain('DTSTART;VALUE=DATE:20270312');
  expect(masked).toContain(`SUMMARY:${said('data.calendarEvent')}`);
  expect(masked).not.toContain('rota');
  saved.length = 0;
  await press(said('data.calendarOwn'));
  await press(said('data.saveCalendar'));
  expect(await lastSaved()).toContain('SUMMARY:I will ask for the rota\\; soon');
});

test('Everything about a person is two presses away, and can be copied as a plain text', async () => {
  const user = userEvent.setup();
  const copy = jest.spyOn(navigator.clipboard, 'writeText');
  openTab({ inProcess: await withThings() });
  await user.click(await screen.findByRole('button', { name: said('tab.start') }));
  await user.click(
    await screen.findByRole('button', { name: said('people.everythingNamed', { name: 'Ben' }) }),
  );
  const title = await heading(said('about.title', { name: 'Ben' }));
  await waitFor(() => expect(document.activeElement).toBe(title));
  expect(await screen.findByText(/He leads the next review/)).toBeTruthy();
  expect(screen.getByText('I will ask for the rota; soon')).toBeTruthy();
  expect(await screen.findByText(/^Kept until /)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: said('data.copy') }));
  expect(await screen.findByText(said('data.copied'))).toBeTruthy();
  const copied = copy.mock.calls[0]?.[0];
  expect(copied).toContain(NOTE);
  expect(copied).toContain(said('about.mine'));
  const { violations } = await run(document.body, IN_JSDOM);
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

describe('Erasing everything', () => {
  const open = async (options: ScreenOptions) => {
    const shown = await openData(options);
    await press(said('erase.open'));
    await heading(said('erase.title'));
    await screen.findByLabelText(said('erase.ask', { name: said('erase.word') }));
    return shown;
  };
  const type = async (word: string) =>
    userEvent.type(screen.getByLabelText(said('erase.ask', { name: said('erase.word') })), `${word}{Enter}`);

  test('needs the word, and without it nothing goes', async () => {
    const inProcess = await withThings();
    await open({ inProcess });
    await type('erased');
    expect(await screen.findByText(said('erase.mismatch', { name: said('erase.word') }))).toBeTruthy();
    expect(await everything(inProcess)).toHaveLength(3);
  });

  test('leaves nothing on the server or on the device, says how much went, and begins anew', async () => {
    const inProcess = await withThings();
    const startAnew = jest.fn();
    const shown = await open({ inProcess, startAnew });
    await type(said('erase.word'));
    await heading(said('erase.done'));
    const row = (name: string) => screen.getByRole('row', { name: new RegExp(`^${name}`) });
    expect(
      within(row(said('data.kindNote')))
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual(['1', '0']);
    const cells = screen.getAllByRole('row').slice(1);
    expect(cells.map((one) => within(one).getAllByRole('cell')[1]?.textContent)).toEqual(
      cells.map(() => '0'),
    );
    expect(await everything(inProcess)).toEqual([]);
    expect(shown.device.stored()).toEqual([]);
    await press(said('erase.anew'));
    expect(startAnew).toHaveBeenCalledTimes(1);
  });

  test('under a hold is not offered, and says why', async () => {
    const inProcess = await withThings();
    const { person } = await inProcess.ask(people.manager, 'session/open', {});
    await inProcess.ask(people.administrator, 'hold/place', { person });
    await openData({ inProcess });
    await press(said('erase.open'));
    expect(await screen.findByText(said('erase.onHold'))).toBeTruthy();
    expect(screen.getByText(said('data.holdTitle'))).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  test('that could not be done says so, and the window saves again', async () => {
    const inProcess = await withThings();
    const shown = await open({ inProcess });
    shown.faults.set('offline', 'data/erase');
    await type(said('erase.word'));
    const reason = said('failure.unavailable');
    expect(await screen.findByText(said('erase.failed', { reason }))).toBeTruthy();
    shown.faults.set('none');
    await waitFor(async () => {
      shown.sync().begin('counterpart', anId128('Ana'), {
        name: 'Ana',
        hint: '',
        standing: 'here',
        directoryId: null,
        mergedInto: null,
        nextAim: '',
      });
      expect(await everything(inProcess)).toHaveLength(4);
    });
  });
});

test('For how long things stay is chosen, and each person has a day', async () => {
  const inProcess = await withThings();
  await openData({ inProcess });
  const until = async () => (await screen.findByText(/Kept until/)).textContent;
  const before = await until();
  await press(said('data.months', { count: 24 }));
  await waitFor(async () => expect(await until()).not.toBe(before));
  const { settings } = await inProcess.ask(people.manager, 'settings/read', {});
  expect(settings?.keepMonths).toBe(24);
});

test('Who opened it is told in words, the own acts as one’s own and a hold as an administrator’s', async () => {
  const inProcess = await withThings();
  const { person } = await inProcess.ask(people.manager, 'session/open', {});
  await inProcess.ask(people.administrator, 'hold/place', { person });
  await openData({ inProcess });
  await press(said('trail.open'));
  const held = (await screen.findByText(said('trail.holdPlaced'))).closest('li');
  expect(held?.textContent).toContain(said('trail.administrator'));
  const wrote = screen.getByText(said('trail.saved', { title: said('data.kindNote') })).closest('li');
  expect(wrote?.textContent).toContain(said('trail.you'));
  expect(screen.getByText(said('trail.whole'))).toBeTruthy();
});
