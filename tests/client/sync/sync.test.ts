import { untouched } from '../../../src/client/sync/sync';
import { anId128 } from '../../support/builders';
import { DAY_MS, NOTE, pass, promises, savedAs, says } from './by-hand';
import { createDeviceByHand, createServerByHand } from './window-by-hand';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const PROMISE = anId128('promise');
const plan = savedAs('v1', says('plan'));

const begin = () => {
  const server = createServerByHand();
  return { server, device: createDeviceByHand(server) };
};

describe('What a window has open', () => {
  it('A thing opened twice is one, so two places on a screen never differ', () => {
    const { sync } = begin().device.openWindow();
    const [editor, list] = [sync.open('note', NOTE, plan), sync.open('note', NOTE, plan)];
    editor.change(says('plan, and more'), 'typing');
    expect(list.view().content.text).toBe('plan, and more');
    expect(sync.lines('note')).toHaveLength(1);
  });

  it('A thing that is opened on a newer list shows that', () => {
    const { sync } = begin().device.openWindow();
    sync.open('note', NOTE, plan);
    expect(sync.open('note', NOTE, savedAs('v2', says('theirs'))).view().content.text).toBe('theirs');
  });

  it('What is begun under an id that is open is its next content, and no second thing', async () => {
    const { server, device } = begin();
    const { sync } = device.openWindow();
    sync.begin('commitment', PROMISE, promises('Call Ben'));
    sync.begin('commitment', PROMISE, promises('Call Ben today'));
    await pass(0);
    expect(await server.texts('commitment')).toEqual(['Call Ben today']);
    expect(sync.lines('commitment')).toHaveLength(1);
  });

  it('Is counted as waiting until the server has it', async () => {
    const { server, device } = begin();
    const { sync } = device.openWindow();
    server.fate = () => 'lost';
    sync.open('note', NOTE, untouched(says('')));
    expect(sync.waiting()).toBe(0);
    sync.begin('commitment', PROMISE, promises('Call Ben'));
    await pass(0);
    expect(sync.waiting()).toBe(1);
    server.fate = () => 'arrives';
    await pass(30_000);
    expect(sync.waiting()).toBe(0);
  });

  it('Is asked after in the order of its opening, the latest where there are too many, and not while it waits', async () => {
    const { sync } = begin().device.openWindow();
    const ids = ['a', 'b', 'c', 'd'].map(anId128);
    const lines = ids.map((id) => sync.open('note', id, plan));
    lines[3]?.change(says('mine'), 'typing');
    expect(sync.have(2)).toEqual([
      { kind: 'note', id: ids[1], version: 'v1' },
      { kind: 'note', id: ids[2], version: 'v1' },
    ]);
  });

  it('Whoever shows it is told of every change, until they look away', () => {
    const { sync } = begin().device.openWindow();
    const told = jest.fn();
    const lookAway = sync.subscribe(told);
    const line = sync.open('note', NOTE, plan);
    const before = sync.revision();
    line.change(says('a'), 'typing');
    expect(told).toHaveBeenCalled();
    expect(sync.revision()).toBeGreaterThan(before);
    lookAway();
    told.mockClear();
    line.change(says('ab'), 'typing');
    expect(told).not.toHaveBeenCalled();
  });

  it('What was learned of a thing that is not open changes nothing', () => {
    const { sync } = begin().device.openWindow();
    const doc = { ...says('theirs'), id: NOTE, version: 'v2', startedAt: '', savedAt: '' };
    sync.learn({ kind: 'note', removedAt: null, doc });
    expect(sync.lines('note')).toEqual([]);
  });
});

describe('A page that is left', () => {
  it('Keeps and sends everything at once', async () => {
    const { server, device } = begin();
    const { sync } = device.openWindow();
    sync.open('note', NOTE, untouched(says(''))).change(says('half a sentence'), 'typing');
    await sync.flush();
    expect(await server.texts('note')).toEqual(['half a sentence']);
  });

  it('For another person sends nothing more, and leaves what waits for its own next window', async () => {
    const { server, device } = begin();
    server.fate = () => 'lost';
    const { sync } = device.openWindow();
    sync.begin('commitment', PROMISE, promises('Call Ben'));
    await pass(0);
    sync.stop();
    server.fate = () => 'arrives';
    sync.retry();
    await pass(DAY_MS);
    expect(await server.texts('commitment')).toEqual([]);
    expect(device.disk.stored()).toHaveLength(1);
  });
});
