import { anId128 } from '../../support/builders';
import { DAY_MS, NOTE, pass, promises, savedAs, says } from './by-hand';
import { createDeviceByHand, createServerByHand } from './window-by-hand';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const PROMISE = anId128('promise');

const begin = () => {
  const server = createServerByHand();
  return { server, device: createDeviceByHand(server) };
};

/** A note that the server has in its first version. */
const withPlan = async () => {
  const world = begin();
  const { sync, crash } = createDeviceByHand(world.server).openWindow();
  sync.begin('note', NOTE, says('plan'));
  await pass(0);
  crash();
  return world;
};
const plan = savedAs('v1', says('plan'));

describe('A window that was killed', () => {
  it('What it left is saved by the next one, once, and is then gone from the device', async () => {
    const { server, device } = begin();
    server.fate = () => 'lost';
    const killed = device.openWindow();
    killed.sync.begin('commitment', PROMISE, promises('Call Ben'));
    await pass(1_000);
    killed.crash();
    server.fate = () => 'arrives';
    await pass(DAY_MS);
    expect(await server.texts('commitment')).toEqual([]);

    const next = device.openWindow();
    await next.sync.recover();
    await pass(0);
    expect(await server.texts('commitment')).toEqual(['Call Ben']);
    expect(device.disk.stored()).toEqual([]);
    expect(next.sync.waiting()).toBe(0);
  });

  it('What it had saved without hearing of it is asked for again as the same write, and not made twice', async () => {
    const { server, device } = begin();
    server.fate = () => 'answer-lost';
    const killed = device.openWindow();
    killed.sync.begin('commitment', PROMISE, promises('Call Ben'));
    await pass(0);
    killed.crash();
    server.fate = () => 'arrives';
    const next = device.openWindow();
    await next.sync.recover();
    await pass(0);
    expect(await server.texts('commitment')).toEqual(['Call Ben']);
    expect(new Set(server.asked.map(({ input }) => input['wid'])).size).toBe(1);
    expect(next.sync.line('commitment', PROMISE)?.view()).toMatchObject({
      version: 'v1',
      state: { status: 'saved' },
    });
  });

  it('Its last words are shown by the next one before the server has them', async () => {
    const { server, device } = await withPlan();
    server.fate = () => 'lost';
    const killed = device.openWindow();
    killed.sync.open('note', NOTE, plan).change(says('plan, and more'), 'done');
    await pass(0);
    killed.crash();
    const next = device.openWindow();
    await next.sync.recover();
    expect(next.sync.open('note', NOTE, plan).view()).toMatchObject({
      content: says('plan, and more'),
      state: { status: 'on-device' },
    });
  });

  it('What a full device can not hand over goes on all the same, and is gone from it once it is saved', async () => {
    const { server, device } = begin();
    server.fate = () => 'lost';
    const killed = device.openWindow();
    killed.sync.begin('commitment', PROMISE, promises('Call Ben'));
    await pass(0);
    killed.crash();
    device.room = 'full';
    server.fate = () => 'arrives';
    await device.openWindow().sync.recover();
    await pass(0);
    expect(await server.texts('commitment')).toEqual(['Call Ben']);
    expect(device.disk.stored()).toEqual([]);
  });

  it('A device that can not be read at the start is asked again, and nobody waits for it', async () => {
    const { server, device } = begin();
    server.fate = () => 'lost';
    const killed = device.openWindow();
    killed.sync.begin('commitment', PROMISE, promises('Call Ben'));
    await pass(0);
    killed.crash();
    server.fate = () => 'arrives';
    device.disk.trouble = 'refused';
    const next = device.openWindow();
    await next.sync.recover();
    await pass(60_000);
    expect(await server.texts('commitment')).toEqual([]);
    device.disk.trouble = null;
    await pass(60_000);
    expect(await server.texts('commitment')).toEqual(['Call Ben']);
  });
});

describe('Two windows', () => {
  it('What one of them still writes is not taken from it by the other', async () => {
    const { server, device } = begin();
    server.fate = () => 'lost';
    const [panel, tab] = [device.openWindow(), device.openWindow()];
    panel.sync.begin('commitment', PROMISE, promises('Call Ben'));
    await pass(0);
    const before = device.disk.stored();
    await tab.sync.recover();
    expect(tab.sync.waiting()).toBe(0);
    expect(device.disk.stored()).toEqual(before);
  });

  it('Of what both write into one note no word is lost', async () => {
    const { server, device } = await withPlan();
    const [panel, tab] = [device.openWindow(), device.openWindow()];
    panel.sync.open('note', NOTE, plan).change(says('from the panel'), 'done');
    tab.sync.open('note', NOTE, plan).change(says('from the tab'), 'done');
    await pass(30_000);
    expect(await server.texts('note')).toEqual(['from the panel', 'from the tab']);
    expect([panel.sync.waiting(), tab.sync.waiting()]).toEqual([0, 0]);
    expect(device.disk.stored()).toEqual([]);
  });

  it('What both left of one note when they were killed goes on as two texts', async () => {
    const { server, device } = await withPlan();
    server.fate = () => 'lost';
    for (const words of ['from the panel', 'from the tab']) {
      const window = device.openWindow();
      window.sync.open('note', NOTE, plan).change(says(words), 'done');
      await pass(0);
      window.crash();
    }
    const next = device.openWindow();
    await next.sync.recover();
    await pass(0);
    expect(next.sync.waiting()).toBe(2);
    server.fate = () => 'arrives';
    next.sync.retry();
    // Both go at once, before either would have been repeated by itself.
    await pass(100);
    expect(await server.texts('note')).toEqual(['from the panel', 'from the tab']);
    expect(device.disk.stored()).toEqual([]);
  });
});

describe('A device that refuses', () => {
  it('To forget what the server has is asked again, so that no later start takes it for news', async () => {
    const { server, device } = begin();
    server.fate = () => 'lost';
    const { sync } = device.openWindow();
    sync.begin('commitment', PROMISE, promises('Call Ben'));
    await pass(0);
    server.fate = () => 'arrives';
    device.disk.trouble = 'refused';
    sync.retry();
    await pass(12_000);
    expect(sync.waiting()).toBe(0);
    device.disk.trouble = null;
    expect(device.disk.stored()).toHaveLength(1);
    await pass(5_000);
    expect(device.disk.stored()).toEqual([]);
  });

  describe('To keep a copy', () => {
    /** My words lie on the device; the copy that they become can neither be kept there nor sent. */
    const withoutRoom = async () => {
      const world = await withPlan();
      const { server, device } = world;
      server.fate = () => 'lost';
      const window = device.openWindow();
      window.sync.open('note', NOTE, plan).change(says('mine'), 'done');
      await pass(0);
      server.fate = () => 'arrives';
      const elsewhere = createDeviceByHand(server).openWindow();
      elsewhere.sync.open('note', NOTE, plan).change(says('theirs'), 'done');
      await pass(0);
      device.room = 'full';
      server.fate = (name, id) => (name === 'notes/save' && id !== NOTE ? 'lost' : 'arrives');
      window.sync.retry();
      await pass(0);
      expect(window.sync.line('note', NOTE)?.view().content.text).toBe('theirs');
      expect(await server.texts('note')).toEqual(['theirs']);
      return { ...world, window };
    };

    it('Still has what the copy came from, so that a crash does not lose it', async () => {
      const { server, device, window } = await withoutRoom();
      window.crash();
      device.room = 'enough';
      server.fate = () => 'arrives';
      await device.openWindow().sync.recover();
      await pass(30_000);
      expect(await server.texts('note')).toEqual(['mine', 'theirs']);
      expect(device.disk.stored()).toEqual([]);
    });

    it('Forgets what the copy came from once the copy is safe', async () => {
      const { server, device } = await withoutRoom();
      device.room = 'enough';
      expect(device.disk.stored()).toHaveLength(1);
      server.fate = () => 'arrives';
      await pass(30_000);
      expect(await server.texts('note')).toEqual(['mine', 'theirs']);
      expect(device.disk.stored()).toEqual([]);
    });
  });
});
