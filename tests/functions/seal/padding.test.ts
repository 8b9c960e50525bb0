import fc from 'fast-check';
import { pad, unpad } from '../../../functions/seal/padding';

const zeros = (length: number): Uint8Array => new Uint8Array(length);

it.each([
  ['nothing', zeros(0)],
  ['only zeros', zeros(256)],
  ['an end that is no end', Uint8Array.of(1, 0x80, 0, 1)],
])('What was not padded is not taken for it: %s', (_, bytes) => {
  expect(unpad(bytes)).toBeUndefined();
});

it('Lengths are told in steps of 256 bytes up to 4 KiB, and of 1 KiB from there on', () => {
  for (const [length, padded] of [
    [0, 256],
    [255, 256],
    [256, 512],
    [4_095, 4_096],
    [4_096, 5_120],
    [5_119, 5_120],
    [5_120, 6_144],
    [48_000, 48_128],
  ] as const)
    expect([length, pad(zeros(length)).length]).toEqual([length, padded]);
});

it('Whatever is padded comes back to the byte', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 6_000, size: 'max' }), (content) => {
      expect(Buffer.from(unpad(pad(content)) ?? 'lost')).toEqual(Buffer.from(content));
    }),
    { numRuns: 300 },
  );
  for (const content of [Uint8Array.of(0x80), Uint8Array.of(0, 0, 0), Uint8Array.of(0x80, 0, 0x80, 0)])
    expect(Buffer.from(unpad(pad(content)) ?? 'lost')).toEqual(Buffer.from(content));
});
