import { createDecipheriv, createSecretKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { flattenedDecrypt } from 'jose';
import { boundTo, open, partsOf, PROTECTED_HEADER, unwrapKey } from '../../../functions/seal/seal';
import { aPerson, aTenant } from '../../support/builders';
import { tellFigure } from '../../support/figures';
import { aContext } from './contexts';

/** The vectors of docs/TRUST.md as a reader finds them there, and not as they were made. */

const text = readFileSync(join(__dirname, '..', '..', '..', 'docs', 'TRUST.md'), 'utf8');

const code = (cell: string): string => /^`(.*)`/.exec(cell)?.[1] ?? '';

const contentOf = (cell: string): string => {
  if (cell === 'empty') return '';
  const [, times, letter = ''] = /^(\d+) times `(.)`$/.exec(cell) ?? [];
  return times === undefined ? code(cell) : letter.repeat(Number(times));
};

const vectorOf = (section: string) => {
  const rows = new Map(
    [...section.matchAll(/^\| (.+?) +\| (.+?) +\|$/gm)].map(([, part = '', value = '']) => [part, value]),
  );
  const row = (part: string): string => {
    const value = rows.get(part);
    if (value === undefined) throw new Error(`A vector has no ${part}.`);
    return value;
  };
  const [, bound = '', sealed = ''] = /```\n([0-9a-f]+)\n\n([A-Za-z0-9+/=]+)\n```/.exec(section) ?? [];
  const [kind = '', id = '', version = ''] = row('kind, id, version').split(', ');
  const removed = row('removed at');
  return {
    content: Buffer.from(contentOf(row('content')), 'utf8'),
    context: aContext({
      tenant: code(row('tenant')) as ReturnType<typeof aTenant>,
      person: code(row('person')) as ReturnType<typeof aPerson>,
      kind: code(kind),
      id: code(id),
      version: Number(version),
      removedAt: removed === 'not removed' ? null : code(removed),
    }),
    key: {
      id: code(row('id of the key')),
      key: createSecretKey(Buffer.from(code(row("person's key")), 'hex')),
    },
    contentKey: Buffer.from(code(row('content key')), 'hex'),
    iv: Buffer.from(code(row('starting value')), 'hex'),
    padded: Number.parseInt(row('padded length'), 10),
    bound: Buffer.from(bound, 'hex'),
    sealed: Buffer.from(sealed, 'base64'),
  };
};

const vectors = text
  .split(/^### Vector \d+$/m)
  .slice(1)
  .map(vectorOf);

const each = vectors.map((vector, nth) => [nth + 1, vector] as const);

test('There are several vectors, of each length of padding and with a removal', () => {
  expect(vectors.length).toBeGreaterThanOrEqual(4);
  expect(new Set(vectors.map(({ padded }) => padded)).size).toBeGreaterThan(1);
  expect(vectors.some(({ context }) => context.removedAt !== null)).toBe(true);
});

test.each(each)('Vector %d does not open for another person, id, version or key', (_, vector) => {
  const { key, context, sealed } = vector;
  const others = [
    { ...context, person: aPerson('other') },
    { ...context, tenant: aTenant('other') },
    { ...context, id: 'CCCCCCCCCCCCCCCCCCCCCC' },
    { ...context, version: context.version + 1 },
    { ...context, removedAt: context.removedAt === null ? '2026-11-24T09:00:00.000Z' : null },
  ];
  for (const other of others) expect(open(key, other, sealed)).toBeUndefined();
  expect(open({ ...key, id: 'CCCCCCCCCCCCCCCCCCCCCC' }, context, sealed)).toBeUndefined();
});

test.each(each)('Vector %d opens with the product', (_, { key, context, sealed, content, bound }) => {
  expect(Buffer.from(boundTo(context, key.id)).equals(bound)).toBe(true);
  const opened = open(key, context, sealed);
  expect(Buffer.from(opened ?? 'closed').equals(content)).toBe(true);
  tellFigure({
    proof: 'vectors',
    n: 1,
    of: 'published vectors, opened by the product, by another implementation and by hand',
    bad: opened === undefined ? 1 : 0,
    badMeans: 'not opened',
  });
});

test.each(each)('Vector %d opens with another implementation of JWE', async (_, vector) => {
  const parts = partsOf(vector.sealed);
  if (!parts) throw new Error('It has parts.');
  const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
  const { plaintext } = await flattenedDecrypt(
    {
      protected: PROTECTED_HEADER,
      encrypted_key: base64url(parts.wrapped),
      iv: base64url(parts.iv),
      tag: base64url(parts.tag),
      ciphertext: base64url(parts.content),
      aad: base64url(vector.bound),
    },
    vector.key.key,
    { keyManagementAlgorithms: ['A256KW'], contentEncryptionAlgorithms: ['A256GCM'] },
  );
  expect(Buffer.from(plaintext).subarray(0, vector.content.length).equals(vector.content)).toBe(true);
  expect(plaintext).toHaveLength(vector.padded);
});

test.each(each)('Vector %d opens byte by byte as the description says', (_, vector) => {
  const { sealed, contentKey, iv, bound, content, padded, key } = vector;
  const at = (from: number, length: number): Buffer => sealed.subarray(from, from + length);
  expect(at(0, 1)).toEqual(Buffer.of(1));
  expect(Buffer.from(unwrapKey(key.key, at(1, 40)) ?? '').equals(contentKey)).toBe(true);
  expect(at(41, 12).equals(iv)).toBe(true);
  const header = Buffer.from('{"alg":"A256KW","enc":"A256GCM"}').toString('base64url');
  const decipher = createDecipheriv('aes-256-gcm', contentKey, iv, { authTagLength: 16 });
  decipher.setAAD(Buffer.from(`${header}.${bound.toString('base64url')}`, 'ascii'));
  decipher.setAuthTag(at(53, 16));
  const plain = Buffer.concat([decipher.update(sealed.subarray(69)), decipher.final()]);
  const end = Buffer.alloc(padded - content.length);
  end[0] = 0x80;
  expect(plain.equals(Buffer.concat([content, end]))).toBe(true);
});
