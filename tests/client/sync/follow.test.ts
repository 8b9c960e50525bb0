import { answer, refuse } from '../../../src/contract/failure';
import type { Send } from '../../../src/client/send';
import { startFollowing } from '../../../src/client/sync/follow';
import type { Have } from '../../../src/client/sync/sync';
import { aNote } from '../../support/builders';
import { pass, timing, UNREACHABLE } from './by-hand';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const open: Have = { kind: 'note', id: aNote().id, version: 'v1' };
const theirs = { kind: 'note', removedAt: null, doc: { ...aNote(), version: 'v2' } } as const;

/** A window that looks at one note, and when it asked after it. */
const look = (have: readonly Have[] = [open]) => {
  const asked: number[] = [];
  const began = Date.now();
  const seen = { visible: true, line: 'up' as 'up' | 'down' | 'slow' };
  const learn = jest.fn();
  let arrive = (): void => undefined;
  const send = (async () => {
    asked.push(Date.now() - began);
    if (seen.line === 'slow') await new Promise<void>((resolve) => (arrive = resolve));
    return seen.line === 'down' ? refuse(UNREACHABLE) : answer({ changed: [theirs] });
  }) as unknown as Send;
  const following = startFollowing({
    send,
    sync: { have: () => have, learn },
    timing,
    isVisible: () => seen.visible,
  });
  return { asked, seen, learn, following, arrive: () => arrive() };
};

describe('It asks nothing', () => {
  it('While nobody looks at the window', async () => {
    const { asked, seen } = look();
    seen.visible = false;
    await pass(60_000);
    expect(asked).toEqual([]);
  });

  it('While nothing is open', async () => {
    const { asked } = look([]);
    await pass(60_000);
    expect(asked).toEqual([]);
  });

  it('Once it was stopped, not even by what was under way', async () => {
    const { asked, seen, following, arrive } = look();
    seen.line = 'slow';
    await pass(3_000);
    following.stop();
    arrive();
    await pass(0);
    following.nudge();
    await pass(60_000);
    expect(asked).toHaveLength(1);
  });

  it('Twice at once, however slow the answer is and however often the window comes into sight', async () => {
    const { asked, seen, following } = look();
    seen.line = 'slow';
    await pass(3_000);
    following.nudge();
    following.nudge();
    await pass(60_000);
    expect(asked).toHaveLength(1);
  });
});

it('What another device wrote is here three seconds later', async () => {
  const { asked, learn } = look();
  await pass(9_000);
  expect(asked).toEqual([3_000, 6_000, 9_000]);
  expect(learn).toHaveBeenCalledTimes(3);
  expect(learn).toHaveBeenLastCalledWith(theirs);
});

it('A window that comes back into sight asks at once, and then every three seconds again', async () => {
  const { asked, seen, following } = look();
  seen.visible = false;
  await pass(10_000);
  seen.visible = true;
  following.nudge();
  await pass(3_000);
  expect(asked).toEqual([10_000, 13_000]);
});

it('While the server is away it is asked ever more seldom, and learns nothing from that', async () => {
  const { asked, seen, learn } = look();
  seen.line = 'down';
  await pass(120_000);
  const waits = asked.map((at, index) => at - (asked[index - 1] ?? 0));
  expect(waits.slice(0, 8)).toEqual([3_000, 3_250, 3_500, 4_000, 5_000, 7_000, 11_000, 18_000]);
  expect(Math.max(...waits)).toBe(18_000);
  expect(learn).not.toHaveBeenCalled();
});

it('Once the server is back the pace is as before', async () => {
  const { asked, seen } = look();
  seen.line = 'down';
  await pass(60_000);
  seen.line = 'up';
  await pass(20_000);
  const before = asked.length;
  await pass(30_000);
  expect(asked.length - before).toBe(10);
});
