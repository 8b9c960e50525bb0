import { ReadableStream } from 'node:stream/web';
import { gzipSync } from 'node:zlib';
import { readBody } from '../../functions/body';
import { commandNames } from '../../src/contract/commands';
import { granteeOf, samples } from './commands/samples';
import { createTestServer } from './commands/test-server';

const MAX = 100;

interface Sent {
  readonly stream: ReadableStream<Uint8Array>;
  /** How many pieces were taken, and whether the sender was told to stop. */
  readonly seen: { pulled: number; cancelled: boolean };
}

/** A sender that goes on for as long as anybody takes what it sends. */
const sending = (pieces: readonly number[], thenEnds = true): Sent => {
  const seen = { pulled: 0, cancelled: false };
  const stream = new ReadableStream<Uint8Array>(
    {
      pull: (controller) => {
        const size = pieces[seen.pulled] ?? (thenEnds ? undefined : 10);
        seen.pulled += 1;
        if (size === undefined) controller.close();
        else controller.enqueue(new Uint8Array(size).fill(32));
      },
      cancel: () => {
        seen.cancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { stream, seen };
};

test.each([
  ['one piece too large', [101]],
  ['a last byte too many', [100, 1]],
  ['a hundred and one pieces of one byte', Array.from({ length: 101 }, () => 1)],
  ['pieces of nothing between', [0, 50, 0, 51]],
])('A body is refused at the limit and not read on: %s', async (_, pieces) => {
  const { stream, seen } = sending(pieces);
  expect(await readBody(stream, MAX)).toBe('too-large');
  expect(seen).toEqual({ pulled: pieces.length, cancelled: true });
});

test('A body without end is given up at the limit', async () => {
  const { stream, seen } = sending([], false);
  expect(await readBody(stream, MAX)).toBe('too-large');
  expect(seen).toEqual({ pulled: 11, cancelled: true });
});

test.each([[[]], [[0]], [[100]], [[99, 1]], [[0, 0, 100, 0]]])(
  'A body up to the limit is read whole: %j',
  async (pieces) => {
    const whole = pieces.reduce((sum: number, size) => sum + size, 0);
    expect(await readBody(sending(pieces).stream, MAX)).toHaveLength(whole);
  },
);

test('No body is an empty one', async () => {
  expect(await readBody(null, MAX)).toHaveLength(0);
});

const PACKED = [
  'gzip',
  'GZIP',
  'br',
  'deflate',
  'zstd',
  'x-gzip',
  'gzip, identity',
  'identity, gzip',
  'identity;q=1',
  '*',
  'aws-chunked',
];

test.each(PACKED)('A body that says it is packed as %j is refused and not read', async (encoding) => {
  const { stream, seen } = sending([10]);
  expect(await readBody(stream, MAX, encoding)).toBe('encoded');
  expect(seen).toEqual({ pulled: 0, cancelled: true });
  expect(await readBody(null, MAX, encoding)).toBe('encoded');
});

test.each([null, '', ' ', 'identity', 'Identity '])(
  'A body that says %j is one as it is',
  async (encoding) => {
    expect(await readBody(sending([10]).stream, MAX, encoding)).toHaveLength(10);
  },
);

test.each(commandNames)('%s takes nothing that is packed, and says so in words', async (name) => {
  const bomb = gzipSync(Buffer.alloc(1024 * 1024, ' '));
  expect(await createTestServer().call(name, granteeOf(name), bomb, 'gzip')).toEqual({
    ok: false,
    failure: { code: 'invalid', field: '(body)', message: 'must be sent as it is, without Content-Encoding' },
  });
  // A packed body that keeps quiet about it is no JSON.
  expect(
    await createTestServer().call(name, granteeOf(name), gzipSync(JSON.stringify(samples[name].input))),
  ).toMatchObject({
    failure: { code: 'invalid', field: '(body)', message: 'must be JSON in UTF-8' },
  });
});
