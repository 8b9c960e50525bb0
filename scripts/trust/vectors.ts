import { createCipheriv } from 'node:crypto';

/**
 * Rows sealed under known keys, for whoever wants to try the format with a program of their own. They are made here from
 * the description alone, with nothing of the product, and a test opens them with the product and with another
 * implementation of JWE: so this is what holds the description to the code.
 */

interface Context {
  readonly tenant: string;
  readonly person: string;
  readonly kind: string;
  readonly id: string;
  readonly version: number;
  readonly keyId: string;
  readonly removedAt: string | null;
}

interface Vector {
  readonly about: string;
  readonly context: Context;
  /** What is sealed, in UTF-8. */
  readonly content: string;
  /** Hexadecimal. Here it is fixed; in the product chance gives the last two, and the vault keeps the first wrapped. */
  readonly personKey: string;
  readonly contentKey: string;
  readonly iv: string;
  /** What the row belongs to, each part after its length, hexadecimal. */
  readonly boundTo: string;
  readonly paddedLength: number;
  /** The property `sealed` of the row, base64. */
  readonly sealed: string;
}

const HEADER = Buffer.from('{"alg":"A256KW","enc":"A256GCM"}').toString('base64url');

const withLength = (text: string): Buffer => {
  const bytes = Buffer.from(text, 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
};

const padded = (content: Buffer): Buffer => {
  const needed = content.length + 1;
  const step = needed <= 4096 ? 256 : 1024;
  const end = Buffer.alloc(Math.ceil(needed / step) * step - content.length);
  end[0] = 0x80;
  return Buffer.concat([content, end]);
};

/** Bytes that count up, so that whoever types them in sees a slip. */
const counting = (from: number, length: number): Buffer =>
  Buffer.from(Array.from({ length }, (_, nth) => (from + nth) % 256));

const made = (about: string, nth: number, content: string, context: Context): Vector => {
  const personKey = counting(0x10 * nth, 32);
  const contentKey = counting(0x80 + 0x10 * nth, 32);
  const iv = counting(0xc0 + nth, 12);
  const bound = Buffer.concat(
    [
      '1',
      context.tenant,
      context.person,
      context.kind,
      context.id,
      String(context.version),
      context.keyId,
      context.removedAt ?? '',
    ].map(withLength),
  );
  const wrap = createCipheriv('id-aes256-wrap', personKey, Buffer.alloc(8, 0xa6));
  const wrapped = Buffer.concat([wrap.update(contentKey), wrap.final()]);
  const cipher = createCipheriv('aes-256-gcm', contentKey, iv, { authTagLength: 16 });
  cipher.setAAD(Buffer.from(`${HEADER}.${bound.toString('base64url')}`, 'ascii'));
  const plain = padded(Buffer.from(content, 'utf8'));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return {
    about,
    context,
    content,
    personKey: personKey.toString('hex'),
    contentKey: contentKey.toString('hex'),
    iv: iv.toString('hex'),
    boundTo: bound.toString('hex'),
    paddedLength: plain.length,
    sealed: Buffer.concat([Buffer.of(1), wrapped, iv, cipher.getAuthTag(), sealed]).toString('base64'),
  };
};

const context: Context = {
  tenant: '6f1d2c3b-4a59-4e78-8c90-a1b2c3d4e5f6',
  person: '0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
  kind: 'note',
  id: 'AAAAAAAAAAAAAAAAAAAAAA',
  version: 1,
  keyId: 'BBBBBBBBBBBBBBBBBBBBBB',
  removedAt: null,
};

const vectors: readonly Vector[] = [
  made('A short text in its first version.', 1, 'Grüße aus der Werkstatt', context),
  made('The same thing, removed.', 2, 'Grüße aus der Werkstatt', {
    ...context,
    version: 2,
    removedAt: '2026-11-24T09:00:00.000Z',
  }),
  made('One byte more than the first step of the padding holds.', 3, 'x'.repeat(256), {
    ...context,
    kind: 'commitment',
    version: 7,
  }),
  made('Nothing at all.', 4, '', { ...context, kind: 'settings' }),
];

const contentInWords = ({ content }: Vector): string => {
  if (content === '') return 'empty';
  return content.length > 100
    ? `${content.length} times \`${content[0] ?? ''}\``
    : `\`${content}\`, in UTF-8`;
};

const inWords = (vector: Vector, nth: number): string => {
  const { context: place } = vector;
  const lines: readonly (readonly [string, string])[] = [
    ['content', contentInWords(vector)],
    ['tenant', `\`${place.tenant}\``],
    ['person', `\`${place.person}\``],
    ['kind, id, version', `\`${place.kind}\`, \`${place.id}\`, ${place.version}`],
    ['removed at', place.removedAt === null ? 'not removed' : `\`${place.removedAt}\``],
    ['id of the key', `\`${place.keyId}\``],
    ["person's key", `\`${vector.personKey}\``],
    ['content key', `\`${vector.contentKey}\``],
    ['starting value', `\`${vector.iv}\``],
    ['padded length', `${vector.paddedLength} bytes`],
  ];
  return [
    `### Vector ${nth + 1}`,
    vector.about,
    ['| part | value |', '| --- | --- |', ...lines.map(([part, value]) => `| ${part} | ${value} |`)].join(
      '\n',
    ),
    'Bound to (hexadecimal), and the sealed bytes (base64):',
    `\`\`\`\n${vector.boundTo}\n\n${vector.sealed}\n\`\`\``,
  ].join('\n\n');
};

export const vectorsInWords = (): string => vectors.map(inWords).join('\n\n');
