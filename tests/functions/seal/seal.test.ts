import fc from 'fast-check';
import { flattenedDecrypt, FlattenedEncrypt, type FlattenedJWE } from 'jose';
import {
  boundTo,
  open,
  partsOf,
  PROTECTED_HEADER,
  seal,
  type SealContext,
} from '../../../functions/seal/seal';
import { ROW_KINDS } from '../../../functions/storage/keys';
import { anId128, aPerson, aTenant } from '../../support/builders';
import { extent, tellFigure } from '../../support/figures';
import { aContext, aKey } from './contexts';

const key = aKey();
const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const words = (bytes: Uint8Array | undefined): string | undefined =>
  bytes && Buffer.from(bytes).toString('utf8');
const CONTENT = text('He wants to lead the next review himself.');

describe('What is sealed does not open', () => {
  const sealed = seal(key, aContext(), CONTENT);

  it.each<[string, Partial<SealContext>]>([
    ['for another person', { person: aPerson('other') }],
    ['in another tenant', { tenant: aTenant('other') }],
    ['as another kind', { kind: 'commitment' }],
    ['under another id', { id: anId128('other') }],
    ['as an older version', { version: 2 }],
    ['as a later version', { version: 4 }],
    ['as removed when it is not', { removedAt: '2027-03-12T08:00:00.000Z' }],
  ])('%s', (_, over) => {
    expect(open(key, aContext(over), sealed)).toBeUndefined();
  });

  it('as there when it was removed', () => {
    const removed = seal(key, aContext({ removedAt: '2027-03-12T08:00:00.000Z' }), CONTENT);
    expect(open(key, aContext(), removed)).toBeUndefined();
  });

  it('under another key, nor under the same key by another name', () => {
    expect(open(aKey('other'), aContext(), sealed)).toBeUndefined();
    expect(open({ ...key, id: anId128('renamed') }, aContext(), sealed)).toBeUndefined();
  });

  it('with the first four bytes of its tag, which Node takes unless it is told the length', () => {
    // The bytes of the tag that are left out move the content forward, and then it is the content that is cut.
    const { tag } = partsOf(sealed) ?? { tag: new Uint8Array() };
    const at = sealed.length - (partsOf(sealed)?.content.length ?? 0) - tag.length;
    const short = Buffer.concat([sealed.subarray(0, at + 4), sealed.subarray(at + 16)]);
    expect(open(key, aContext(), short)).toBeUndefined();
  });

  it('with two parts of its context changed for each other, however they would read as one text', () => {
    const one = aContext({ kind: 'ab', id: 'c' });
    expect(open(key, aContext({ kind: 'a', id: 'bc' }), seal(key, one, CONTENT))).toBeUndefined();
    const piped = aContext({ kind: 'a|b', id: 'c' });
    expect(open(key, aContext({ kind: 'a', id: 'b|c' }), seal(key, piped, CONTENT))).toBeUndefined();
  });
});

const TAMPERED = extent(2_000, 10_000);

it(`Of ${TAMPERED} tampered rows, none is opened`, () => {
  const whole = Array.from({ length: 20 }, (_, nth) => {
    const content = new Uint8Array(nth * 37).fill(nth);
    return {
      content,
      context: aContext({ version: nth + 1 }),
      sealed: seal(key, aContext({ version: nth + 1 }), content),
    };
  });
  const regions = { format: 0, wrapped: 1, iv: 41, tag: 53, content: 69 };
  const met = new Map<string, number>();
  const tampered = fc.record({
    which: fc.nat({ max: 19 }),
    how: fc.constantFrom('bit', 'cut', 'longer', 'mixed', 'context'),
    where: fc.constantFrom<keyof typeof regions>('format', 'wrapped', 'iv', 'tag', 'content'),
    chance: fc.nat({ max: 2 ** 30 }),
  });
  let opened = 0;
  fc.assert(
    fc.property(tampered, ({ which, how, where, chance }) => {
      const row = whole[which];
      const other = whole[(which + 1 + (chance % 19)) % 20];
      if (!row || !other) throw new Error('There are twenty rows.');
      const starts = [...Object.values(regions), row.sealed.length];
      const from = regions[where];
      const until = starts[starts.indexOf(from) + 1] ?? 0;
      const at = from + (chance % (until - from));
      const changed = Uint8Array.from(row.sealed);
      let context = row.context;
      let bytes: Uint8Array = changed;
      if (how === 'bit') changed[at] = (changed[at] ?? 0) ^ (1 << (chance % 8));
      if (how === 'cut')
        bytes = Buffer.concat([
          changed.subarray(0, at),
          changed.subarray(Math.min(until, at + 1 + (chance % 16))),
        ]);
      if (how === 'longer')
        bytes = Buffer.concat([
          changed.subarray(0, at),
          Buffer.alloc(1 + (chance % 32), chance % 256),
          changed.subarray(at),
        ]);
      if (how === 'mixed')
        bytes = Buffer.concat([
          changed.subarray(0, from),
          other.sealed.subarray(from, until),
          changed.subarray(until),
        ]);
      if (how === 'context') context = other.context;
      // All rows have the same first byte, so a row with another's is the row itself.
      if (Buffer.compare(bytes, row.sealed) === 0 && context === row.context) return;
      met.set(`${how} ${where}`, (met.get(`${how} ${where}`) ?? 0) + 1);
      if (open(key, context, bytes) !== undefined) opened += 1;
    }),
    // Some of what chance makes is the row as it was, and does not count.
    { numRuns: TAMPERED * 1.05, seed: 20270301 },
  );
  const tried = [...met.values()].reduce((sum, count) => sum + count, 0);
  tellFigure({ proof: 'tampered', n: tried, of: 'tampered rows', bad: opened, badMeans: 'opened' });
  expect(opened).toBe(0);
  expect(tried).toBeGreaterThanOrEqual(TAMPERED);
  // Every region in every way, but for the format, which cannot be mixed with its like.
  expect(met.size).toBe(24);
  for (const { content, context, sealed } of whole)
    expect(Buffer.from(open(key, context, sealed) ?? 'closed')).toEqual(Buffer.from(content));
});

const SEALS = extent(10_000, 1_000_000);

it(`${SEALS} seals of one text share no content key and no starting value`, () => {
  const [wrapped, ivs, contents] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (let nth = 0; nth < SEALS; nth += 1) {
    const parts = partsOf(seal(key, aContext(), CONTENT));
    if (!parts) throw new Error('What was sealed has parts.');
    // One byte for each character, so that a million of them find room.
    wrapped.add(Buffer.from(parts.wrapped).toString('latin1'));
    ivs.add(Buffer.from(parts.iv).toString('latin1'));
    contents.add(Buffer.from(parts.content.subarray(0, 16)).toString('latin1'));
  }
  // Key wrap has no chance in it, so equal keys would be wrapped to equal bytes.
  const sizes = [wrapped.size, ivs.size, contents.size];
  tellFigure({
    proof: 'fresh-keys',
    n: SEALS,
    of: 'seals of one text',
    bad: SEALS - Math.min(...sizes),
    badMeans: 'with the content key, starting value or first bytes of another',
  });
  expect(sizes).toEqual([SEALS, SEALS, SEALS]);
});

describe('Another implementation of JWE agrees', () => {
  const algorithms = {
    keyManagementAlgorithms: ['A256KW'],
    contentEncryptionAlgorithms: ['A256GCM'],
  };
  const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

  const asJwe = (sealed: Uint8Array, context: SealContext): FlattenedJWE => {
    const parts = partsOf(sealed);
    if (!parts) throw new Error('What was sealed has parts.');
    return {
      protected: PROTECTED_HEADER,
      encrypted_key: base64url(parts.wrapped),
      iv: base64url(parts.iv),
      tag: base64url(parts.tag),
      ciphertext: base64url(parts.content),
      aad: base64url(boundTo(context, key.id)),
    };
  };

  const sealedByJose = async (padded: Uint8Array, context: SealContext): Promise<Uint8Array> => {
    const jwe = await new FlattenedEncrypt(padded)
      .setProtectedHeader({ alg: 'A256KW', enc: 'A256GCM' })
      .setAdditionalAuthenticatedData(boundTo(context, key.id))
      .encrypt(key.key);
    expect(jwe.protected).toBe(PROTECTED_HEADER);
    const parts = [jwe.encrypted_key, jwe.iv, jwe.tag, jwe.ciphertext];
    return Buffer.concat([Uint8Array.of(1), ...parts.map((part) => Buffer.from(part ?? '', 'base64url'))]);
  };

  it.each([0, 1, 255, 256, 5_000, 48_000])('it opens what we seal, %d bytes', async (length) => {
    const content = new Uint8Array(length).fill(7);
    const { plaintext } = await flattenedDecrypt(
      asJwe(seal(key, aContext(), content), aContext()),
      key.key,
      algorithms,
    );
    expect(Buffer.from(plaintext.subarray(0, length))).toEqual(Buffer.from(content));
    expect(plaintext[length]).toBe(0x80);
    expect(plaintext.subarray(length + 1).every((byte) => byte === 0)).toBe(true);
  });

  it('it refuses what we seal for somebody else', async () => {
    const jwe = asJwe(seal(key, aContext(), CONTENT), aContext({ person: aPerson('other') }));
    await expect(flattenedDecrypt(jwe, key.key, algorithms)).rejects.toMatchObject({
      code: 'ERR_JWE_DECRYPTION_FAILED',
    });
  });

  const BOTH_WAYS = extent(100, 2_000);

  it(`for ${BOTH_WAYS} contents and places by chance, both ways`, async () => {
    const place = fc.record({
      tenant: fc.nat(9).map((nth) => aTenant(nth)),
      person: fc.nat(9).map((nth) => aPerson(nth)),
      kind: fc.constantFrom(...ROW_KINDS),
      id: fc.nat(99).map((nth) => anId128(nth)),
      version: fc.integer({ min: 1, max: 2 ** 31 }),
      removedAt: fc.constantFrom(null, '2027-03-12T08:00:00.000Z'),
    });
    const content = fc.uint8Array({ maxLength: 6_000, size: 'max' });
    let different = 0;
    for (const [context, bytes] of fc.sample(fc.tuple(place, content), BOTH_WAYS)) {
      const theirs = await flattenedDecrypt(asJwe(seal(key, context, bytes), context), key.key, algorithms);
      const padded = Buffer.from(theirs.plaintext);
      const sealedByThem = await sealedByJose(padded, context);
      const back = Buffer.from(open(key, context, sealedByThem) ?? 'closed');
      const same = back.equals(bytes) && padded.subarray(0, bytes.length).equals(bytes);
      if (!same || padded[bytes.length] !== 0x80) different += 1;
    }
    tellFigure({
      proof: 'other-implementation',
      n: BOTH_WAYS,
      of: 'contents sealed here and opened by another implementation of JWE, and the other way round',
      bad: different,
      badMeans: 'different',
    });
    expect(different).toBe(0);
  });

  it('we open what it seals', async () => {
    const padded = new Uint8Array(256);
    padded.set(CONTENT);
    padded[CONTENT.length] = 0x80;
    const sealed = await sealedByJose(padded, aContext());
    expect(words(open(key, aContext(), sealed))).toBe(words(CONTENT));
    expect(open(key, aContext({ version: 9 }), sealed)).toBeUndefined();
  });
});

it('A row that was sealed by the first release of this format still opens', () => {
  const first =
    'AXxDtn0yVGktW9G434pIPpuc7Baw5FfU7qVtrhVyoVovSiGbUhfc+7KQzsjbfuxbbcAY6VtlIl1pQaV+CoyPXjF3kXhxB0ICw/dBiK95bnUJRiRg4BjGaLW5iftMfsYzsQ+v4viOrZBO32s1TM84j434y2baQRKTlQVuHvuAVfPZmfUGmbFED2XIHXmoRxvABseceBFN/5/055eD1rrCgI+4DzMLXaFuIzwxDCs1gteUyABEoFqZPvoMfPTXBU53Kp1yrupRxlwEYk4JfAInX+hcZZXCLNlkbiVn10wRtuthBDL0sWbOy0FcUI6UOpWJGToXt1xgmwots+DVLf4QVC+qVBWUQJSrylQl65hnKNmRSYkz9yIp6SmEWqy7S7CsBe7jrEEHWRsk6yMQdDKSo7TMxl9j2XkXzhJ5+TXmFM5IkBzzBg==';
  expect(words(open(key, aContext(), Buffer.from(first, 'base64')))).toBe('Grüße');
});
