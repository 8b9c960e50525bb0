import { createRates } from '../../../functions/rates';
import { refuse } from '../../../src/contract/failure';
import { ask, failureOf, mayPass } from '../../../src/client/ask';
import { openNote, pass, says, took } from './by-hand';
import { createDeviceByHand, createServerByHand } from './window-by-hand';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const REST_MS = 600;
const TOO_MANY = { code: 'too-many', retryAfterMs: 20_000 } as const;

describe('Whoever is told that they asked too often', () => {
  it('keeps every word, is not told that anything is wrong with it, and has it saved by itself', async () => {
    const { line, lastTry, tries, status, text, device, type } = openNote();
    type('one');
    await pass(REST_MS);
    const first = lastTry().attempt;
    await lastTry().answer(refuse(TOO_MANY));
    expect(line.view().state).toEqual({ status: 'on-device', failure: TOO_MANY });
    expect(text()).toBe('one');
    expect(device.given.at(-1)?.now.content.text).toBe('one');
    await pass(40_000);
    expect(tries).toHaveLength(2);
    expect(lastTry().attempt).toEqual(first);
    await lastTry().answer(took('v1'));
    expect(status()).toBe('saved');
  });

  it('does not ask again before there is room', async () => {
    const { lastTry, tries, type } = openNote();
    type('one');
    await pass(REST_MS);
    for (let asked = 1; asked <= 3; asked += 1) {
      await lastTry().answer(refuse(TOO_MANY));
      await pass(TOO_MANY.retryAfterMs);
      expect(tries).toHaveLength(asked);
      await pass(30_000);
      expect(tries).toHaveLength(asked + 1);
    }
  });

  it('may type on meanwhile, and all of it is saved', async () => {
    const { lastTry, type, status } = openNote();
    type('one');
    await pass(REST_MS);
    await lastTry().answer(refuse(TOO_MANY));
    type('one two');
    await pass(60_000);
    await lastTry().answer(took('v1'));
    expect(lastTry().attempt).toMatchObject({ base: 'v1', makes: { content: says('one two') } });
    await lastTry().answer(took('v2'));
    expect(status()).toBe('saved');
  });

  it('is shown a list by itself once there is room again', async () => {
    const refusal = await ask(async () => refuse(TOO_MANY), 'settings/read', {}).catch(
      (error: unknown) => error,
    );
    expect(failureOf(refusal)).toEqual(TOO_MANY);
    expect(mayPass(refusal)).toBe(true);
  });
});

test('Two hundred notes that were written offline are all saved, once each, though the limit stops most of them', async () => {
  let refused = 0;
  const rates = createRates();
  const server = createServerByHand({
    rates: {
      ...rates,
      take: (...asked) => {
        const wait = rates.take(...asked);
        if (wait > 0) refused += 1;
        return wait;
      },
    },
  });
  let online = false;
  server.fate = () => (online ? 'arrives' : 'lost');
  const { sync } = createDeviceByHand(server).openWindow();
  const texts = Array.from({ length: 200 }, (_, at) => `note ${at}`);
  for (const text of texts) sync.begin('note', text.padEnd(22, '-').replace(' ', '_'), says(text));
  await pass(5_000);
  online = true;
  sync.retry();
  await pass(1_000);
  expect(sync.waiting()).toBeGreaterThan(0);
  expect(sync.lines('note').map((line) => line.view().state.status)).not.toContain('refused');
  await pass(300_000);
  expect(refused).toBeGreaterThan(50);
  expect(sync.waiting()).toBe(0);
  expect(await server.texts('note')).toEqual([...texts].sort());
  sync.stop();
});
