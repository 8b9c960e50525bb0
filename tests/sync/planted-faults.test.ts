import type { Send } from '../../src/client/send';
import type { OutboxEntry } from '../../src/client/sync/outbox';
import type { AnyWaiting } from '../../src/client/sync/standing';
import { decideWrite } from '../../src/domain/write';
import { copyIdOf } from '../../src/domain/note';
import { tellFigure } from '../support/figures';
import { firstCaught } from './run-histories';
import type { Planted } from './world';

/** The checker is worth something only if it notices what it is there for. */

jest.mock('../../src/domain/write', () => {
  const actual = jest.requireActual<typeof import('../../src/domain/write')>('../../src/domain/write');
  return { ...actual, decideWrite: jest.fn(actual.decideWrite) };
});
jest.mock('../../src/domain/note', () => {
  const actual = jest.requireActual<typeof import('../../src/domain/note')>('../../src/domain/note');
  return { ...actual, copyIdOf: jest.fn(actual.copyIdOf) };
});
const real = {
  ...jest.requireActual<typeof import('../../src/domain/write')>('../../src/domain/write'),
  ...jest.requireActual<typeof import('../../src/domain/note')>('../../src/domain/note'),
};
const deciding = jest.mocked(decideWrite);
const copying = jest.mocked(copyIdOf);

afterEach(() => {
  deciding.mockImplementation(real.decideWrite);
  copying.mockImplementation(real.copyIdOf);
});

const SEEDS = 50;

const expectCaught = async (name: string, planted: Planted = {}): Promise<void> => {
  const caught = await firstCaught(1, SEEDS, { planted });
  process.stdout.write(
    `Planted "${name}": seed ${caught?.seed ?? 'none'}, ${caught?.told.problems[0] ?? ''}\n`,
  );
  tellFigure({
    proof: 'planted-faults',
    n: 1,
    of: 'faults planted into the protocol',
    bad: caught ? 0 : 1,
    badMeans: 'not noticed within 50 histories',
  });
  expect(caught).toBeDefined();
};

it('Nothing is caught where nothing is planted', async () => {
  expect(await firstCaught(1, SEEDS)).toBeUndefined();
});

it('A server that does not compare versions is caught', async () => {
  deciding.mockImplementation((stored, write, value, now) => {
    const base = stored ? real.versionTag(stored.version) : null;
    return real.decideWrite(stored, { ...write, base }, value, now);
  });
  await expectCaught('no version check');
});

it('A server that answers a repeat with the current version is caught', async () => {
  deciding.mockImplementation((stored, write, value, now) => {
    const verdict = real.decideWrite(stored, write, value, now);
    if (verdict.kind !== 'replay' || !stored) return verdict;
    return { kind: 'replay', mark: { ...verdict.mark, version: stored.version } };
  });
  await expectCaught('replay answers the current version');
});

it('A client that draws a new write id for each try is caught', async () => {
  await expectCaught('no write id', {
    send: (send, newId) => {
      const fresh = (name: Parameters<Send>[0], input: object, options?: Parameters<Send>[2]) =>
        send(name, { ...input, ...('wid' in input ? { wid: newId() } : {}) } as Parameters<Send>[1], options);
      return fresh as Send;
    },
  });
});

it('A client that gives each copy an id by chance is caught', async () => {
  let copies = 0;
  copying.mockImplementation(() => `copy${String((copies += 1)).padStart(18, '-')}`);
  await expectCaught('copy id at random');
});

it('A device that never takes out what the server has is caught', async () => {
  await expectCaught('outbox not purged', {
    outbox: (outbox) => ({ ...outbox, apply: ({ put = [] }) => outbox.apply({ put }) }),
  });
});

it('A device that reloads what waits as if it was typed on the newest version is caught', async () => {
  await expectCaught('outbox reloaded with the wrong base', {
    outbox: (outbox, server) => ({
      ...outbox,
      all: async () =>
        (await outbox.all()).map((entry): OutboxEntry => {
          const waiting = entry.body as AnyWaiting;
          const version = server.versionOf(waiting.kind, waiting.id);
          return { ...entry, body: { ...waiting, saved: { ...waiting.saved, version }, attempt: null } };
        }),
    }),
  });
});
