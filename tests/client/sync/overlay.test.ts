import { overlay } from '../../../src/client/sync/overlay';
import { knownOf } from '../../../src/client/sync/standing';
import { untouched } from '../../../src/client/sync/sync';
import type { View } from '../../../src/contract/docs';
import { aCommitment, anId128 } from '../../support/builders';
import { NOTE, pass, promises, says } from './by-hand';
import { createDeviceByHand, createServerByHand, type ServerByHand } from './window-by-hand';

/** A list of promises as a person sees it: what the server told, and over it what was done in this window since. */

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const NOW = '2027-03-08T10:00:00.000Z';

type Promised = View<'commitment'>;

const told = (text: string, over: Partial<Promised> = {}): Promised => ({
  ...aCommitment({ id: anId128(text), text }),
  version: 'v1',
  ...over,
});
const LIST = [told('call'), told('write'), told('ask')];

const openWindow = (server: ServerByHand = createServerByHand()) => {
  server.fate = () => 'lost';
  const { sync } = createDeviceByHand(server).openWindow();
  const open = (listed: Promised) =>
    sync.open(
      'commitment',
      listed.id,
      knownOf('commitment', { kind: 'commitment', removedAt: null, doc: listed }),
    );
  const show = (listed: readonly Promised[] = LIST) => overlay('commitment', listed, sync, NOW);
  const texts = (listed?: readonly Promised[]) => show(listed).map(({ text }) => text);
  return { server, sync, open, show, texts };
};

const at = <Item>(items: readonly Item[], index: number): Item => {
  const item = items[index];
  if (item === undefined) throw new Error(`There is nothing at ${index}.`);
  return item;
};
const [call, write] = [at(LIST, 0), at(LIST, 1)];

it('What this window never touched is shown as the server told it', () => {
  const { show } = openWindow();
  expect(show()).toEqual(LIST.map((listed) => ({ ...listed, saving: undefined })));
});

describe('What was changed here', () => {
  it('Is shown in its place before the server has it, and says that it is on its way', async () => {
    const { open, show, texts } = openWindow();
    open(write).change(promises('write today', { due: null }), 'done');
    await pass(0);
    expect(texts()).toEqual(['call', 'write today', 'ask']);
    expect(at(show(), 1)).toMatchObject({
      due: null,
      madeAt: write.madeAt,
      version: 'v1',
      saving: { status: 'on-device' },
    });
    expect([at(show(), 0), at(show(), 2)].map(({ saving }) => saving)).toEqual([undefined, undefined]);
  });

  it('Stays in sight while the server tells something newer, for it waits to be saved', () => {
    const { open, texts } = openWindow();
    open(call).change(promises('call today'), 'done');
    expect(texts([{ ...call, text: 'theirs', version: 'v2' }])).toEqual(['call today']);
  });

  it('Does not flicker back when a list arrives that was asked for before the save', async () => {
    const { server, sync, texts } = openWindow();
    server.fate = () => 'arrives';
    const line = sync.begin('commitment', call.id, promises('call'));
    await pass(0);
    line.change(promises('call today'), 'done');
    await pass(0);
    expect(line.view()).toMatchObject({ version: 'v2', state: { status: 'saved' } });
    expect(texts([call])).toEqual(['call today']);
  });

  it('Gives way to what was changed elsewhere since', () => {
    const { open, show, texts } = openWindow();
    open(call);
    const newer = [{ ...call, text: 'theirs', version: 'v2' }];
    expect(texts(newer)).toEqual(['theirs']);
    expect(at(show(newer), 0).saving).toBeUndefined();
  });
});

describe('What was taken away here', () => {
  it('Vanishes at once, and is back at once when its person takes that back', () => {
    const { open, texts } = openWindow();
    const line = open(write);
    line.remove();
    expect(texts()).toEqual(['call', 'ask']);
    line.restore();
    expect(texts()).toEqual(['call', 'write', 'ask']);
  });

  it('Does not come back with a list that was asked for before', async () => {
    const { server, sync, texts } = openWindow();
    server.fate = () => 'arrives';
    const line = sync.begin('commitment', call.id, promises('call'));
    await pass(0);
    line.remove();
    await pass(0);
    expect(line.view()).toMatchObject({ version: 'v2', removed: true });
    expect(texts([call])).toEqual([]);
  });

  it('Vanishes before the server ever knew of it', () => {
    const { sync, texts } = openWindow();
    sync.begin('commitment', anId128('new'), promises('new')).remove();
    expect(texts()).toEqual(['call', 'write', 'ask']);
  });
});

describe('What was begun here', () => {
  it('Comes last, made just now, in no version', () => {
    const { sync, show, texts } = openWindow();
    sync.begin('commitment', anId128('new'), promises('new'));
    expect(texts()).toEqual(['call', 'write', 'ask', 'new']);
    expect(at(show(), 3)).toMatchObject({ id: anId128('new'), madeAt: NOW, settledAt: null, version: null });
  });

  it('Is shown once when the list has it too', async () => {
    const { server, sync, texts } = openWindow();
    server.fate = () => 'arrives';
    const id = anId128('new');
    sync.begin('commitment', id, promises('new'));
    await pass(0);
    expect(texts([...LIST, told('new', { id })])).toEqual(['call', 'write', 'ask', 'new']);
    expect(texts([])).toEqual(['new']);
  });

  it('Is not shown while nobody has written a word into it', () => {
    const { sync, texts } = openWindow();
    sync.open('commitment', anId128('empty'), untouched(promises('')));
    expect(texts()).toEqual(['call', 'write', 'ask']);
  });

  it('Is not shown among things of another kind', () => {
    const { sync } = openWindow();
    sync.begin('commitment', anId128('new'), promises('new'));
    expect(overlay('note', [], sync, NOW)).toEqual([]);
  });
});

describe('The moment of settling', () => {
  const kept = told('kept', { state: 'kept', settledAt: '2027-03-02T09:00:00.000Z' });

  it('Is now for what is ticked now', () => {
    const { open, show } = openWindow();
    open(call).change(promises('call', { state: 'kept' }), 'done');
    expect(at(show(), 0)).toMatchObject({ state: 'kept', settledAt: NOW });
  });

  it('Stays what it was for what was ticked before and reworded now', () => {
    const { open, show } = openWindow();
    open(kept).change(promises('kept well', { state: 'kept' }), 'done');
    expect(at(show([kept]), 0).settledAt).toBe(kept.settledAt);
  });

  it('Is none for what is open again', () => {
    const { open, show } = openWindow();
    open(kept).change(promises('kept'), 'done');
    expect(at(show([kept]), 0)).toMatchObject({ state: 'open', settledAt: null });
  });
});

describe('What a screen compares', () => {
  it('A list in which nothing happened is the same list', () => {
    const { show, open } = openWindow();
    expect(show()).toBe(show());
    const before = show();
    open(call).change(promises('call today'), 'typing');
    expect(show()).not.toBe(before);
  });

  it('While one promise is typed into, the others stay the very same, however many they are', () => {
    const { show, open } = openWindow();
    open(call).change(promises('call today'), 'typing');
    const before = show();
    open(write).change(promises('write t'), 'typing');
    const after = show();
    expect(after[0]).toBe(before[0]);
    expect(after[1]).not.toBe(before[1]);
    expect(after[2]).toBe(before[2]);
  });

  it('While a note is typed into, the list of promises beside it stays the very same', () => {
    const { sync, show } = openWindow();
    const before = show();
    sync.open('note', NOTE, untouched(says(''))).change(says('a'), 'typing');
    expect(show()).toBe(before);
  });

  it('What one person changed in a list does not show for the next one in the same browser', () => {
    const first = openWindow();
    first.open(call).change(promises('call today'), 'typing');
    const second = openWindow();
    second.open(write).change(promises('write today'), 'typing');
    expect(first.sync.revision()).toBe(second.sync.revision());
    expect(first.texts()).toEqual(['call today', 'write', 'ask']);
    expect(second.texts()).toEqual(['call', 'write today', 'ask']);
  });
});
