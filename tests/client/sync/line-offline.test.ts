import { refuse } from '../../../src/contract/failure';
import { DAY_MS, openNote, pass, says, took, UNREACHABLE } from './by-hand';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const REST_MS = 600;

describe('Without a line to the server', () => {
  it('The words stay on the device, and the very same write is repeated until it is answered', async () => {
    const { line, tries, lastTry, status, type } = openNote();
    type('one');
    await pass(REST_MS);
    for (let failed = 1; failed <= 5; failed += 1) {
      await lastTry().answer(refuse(UNREACHABLE));
      expect(line.view().state).toEqual({ status: 'on-device', failure: UNREACHABLE });
      expect(tries).toHaveLength(failed);
      await pass(30_000);
    }
    expect(new Set(tries.map(({ attempt }) => JSON.stringify(attempt))).size).toBe(1);
    await lastTry().answer(took('v1'));
    expect(status()).toBe('saved');
  });

  it('It is asked ever more seldom, and as before once it answers again', async () => {
    const { lastTry, tries, type } = openNote();
    const waits: number[] = [];
    const failAndWait = async () => {
      await lastTry().answer(refuse(UNREACHABLE));
      const before = tries.length;
      let waited = 0;
      for (; tries.length === before; waited += 50) await pass(50);
      waits.push(waited);
    };
    type('one');
    await pass(REST_MS);
    for (let failed = 0; failed < 4; failed += 1) await failAndWait();
    await lastTry().answer(took('v1'));
    type('two');
    await pass(REST_MS);
    await failAndWait();
    expect(waits).toEqual([250, 500, 1_000, 2_000, 250]);
  });

  it('Words typed while a repeat waits are kept at once and go after it, and the repeat keeps its time', async () => {
    const { device, lastTry, tries, type, status } = openNote();
    type('one');
    await pass(REST_MS);
    const first = lastTry().attempt;
    for (let failed = 0; failed < 6; failed += 1) {
      await lastTry().answer(refuse(UNREACHABLE));
      if (failed < 5) await pass(30_000);
    }
    const before = tries.length;
    type('one two');
    await pass(REST_MS);
    expect(device.given.at(-1)?.now.content.text).toBe('one two');
    expect(tries).toHaveLength(before);
    await pass(30_000);
    expect(lastTry().attempt).toEqual(first);
    await lastTry().answer(took('v1'));
    expect(lastTry().attempt).toMatchObject({ base: 'v1', makes: { content: says('one two') } });
    await lastTry().answer(took('v2'));
    expect(status()).toBe('saved');
  });

  it('Whoever comes back online need not wait for the next repeat', async () => {
    const { line, lastTry, tries, type } = openNote();
    type('one');
    await pass(REST_MS);
    await lastTry().answer(refuse(UNREACHABLE));
    line.retry();
    await pass(0);
    expect(tries).toHaveLength(2);
    await lastTry().answer(took('v1'));
    await pass(DAY_MS);
    expect(tries).toHaveLength(2);
  });

  it('A page that shows another person from now on tries nothing more', async () => {
    const { line, lastTry, tries, type } = openNote();
    type('one');
    await pass(REST_MS);
    await lastTry().answer(refuse(UNREACHABLE));
    line.stop();
    type('two');
    line.retry();
    await pass(DAY_MS);
    expect(tries).toHaveLength(1);
  });
});
