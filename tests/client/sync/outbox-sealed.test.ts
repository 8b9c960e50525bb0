import { importOutboxKey, sealedOutbox } from '../../../src/client/sync/outbox-sealed';
import type { OutboxEntry } from '../../../src/client/sync/outbox';
import { createMemoryDevice } from '../../support/outbox-memory';
import { createIndexedDbDevice } from './indexed-db-device';
import { anEntry, itKeepsThePromisesOfAnOutbox, keysOf, type Device } from './outbox-suite';

const keyText = (seed: string): string => Buffer.alloc(32, seed).toString('base64url');
const keyOf = (seed = 'ana'): Promise<CryptoKey> => importOutboxKey(keyText(seed));

const memory = (): Device => {
  const device = createMemoryDevice();
  const setTrouble = (trouble: typeof device.trouble) => {
    device.trouble = trouble;
  };
  return { open: device.open, breakWith: setTrouble, mend: () => setTrouble(null) };
};

const sealed =
  (createDevice: () => Device) =>
  (seed?: string): Device => {
    const device = createDevice();
    return {
      ...device,
      open: async (tenant, person) => sealedOutbox(await device.open(tenant, person), await keyOf(seed)),
    };
  };

const devices: readonly (readonly [string, () => Device])[] = [
  ['memory', memory],
  ['the browser', createIndexedDbDevice],
];

describe.each(devices)('The sealed outbox over %s', (_, createDevice) => {
  itKeepsThePromisesOfAnOutbox(() => sealed(createDevice)());

  const words = 'She cries when the budget is mentioned';
  const atRest = async () => {
    const device = createDevice();
    const raw = await device.open('t', 'ana');
    const outbox = sealedOutbox(raw, await keyOf());
    return { device, raw, outbox };
  };

  test('Nobody who takes the disk can read a word', async () => {
    const { raw, outbox } = await atRest();
    await outbox.apply({ put: [anEntry('a', { text: words, list: [words] }), anEntry('b', words)] });
    const stored = await raw.all();
    expect(stored).toHaveLength(2);
    const partsOf = (value: unknown): readonly unknown[] =>
      typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)
        ? Object.entries(value).flatMap(([name, part]) => [name, ...partsOf(part)])
        : [value];
    const bytes = partsOf(stored)
      .map((part) => (ArrayBuffer.isView(part) ? Buffer.from(part.buffer).toString('latin1') : String(part)))
      .join('|');
    for (const word of [words, 'budget', 'text', 'list', Buffer.from(words).toString('base64')]) {
      expect(bytes).not.toContain(word);
    }
    for (const { body } of stored) expect(Object.keys(body ?? {}).sort()).toEqual(['data', 'iv', 'v']);
    expect((await outbox.all()).map(({ body }) => body)).toContain(words);
  });

  test('Another key reads nothing and destroys nothing', async () => {
    const { raw, outbox } = await atRest();
    await outbox.apply({ put: [anEntry('a', words)] });
    const stranger = sealedOutbox(raw, await keyOf('ben'));
    expect(await stranger.all()).toEqual([]);
    expect(stranger.unreadable()).toBe(1);
    await stranger.apply({ put: [anEntry('b')] });
    expect(await keysOf(stranger)).toEqual(['b']);
    expect(await outbox.all()).toEqual([expect.objectContaining({ key: 'a', body: words })]);
    expect(outbox.unreadable()).toBe(1);
  });

  const damages: readonly (readonly [string, (entry: OutboxEntry) => OutboxEntry])[] = [
    ['without anything in it', (entry) => ({ ...entry, body: null })],
    ['in the open', (entry) => ({ ...entry, body: words })],
    ['of another version', (entry) => ({ ...entry, body: { ...Object(entry.body), v: 2 } })],
    [
      'with a bit that changed',
      ({ body, ...entry }) => {
        const copy = structuredClone(body) as { data: Uint8Array };
        copy.data[0] = (copy.data[0] ?? 0) ^ 1;
        return { ...entry, body: copy };
      },
    ],
    [
      'cut short',
      ({ body, ...entry }) => {
        const copy = structuredClone(body) as { data: Uint8Array };
        return { ...entry, body: { ...copy, data: copy.data.slice(0, 8) } };
      },
    ],
    ['under another key', (entry) => ({ ...entry, key: 'b' })],
    ['as of another window', (entry) => ({ ...entry, window: 'window-2' })],
    ['made younger', (entry) => ({ ...entry, at: '2099-01-01T00:00:00.000Z' })],
    ['with its open parts pushed along', (entry) => ({ ...entry, key: 'awindow', window: '-1' })],
  ];

  test.each(damages)(
    'What was put there %s is not taken for what was typed, and is left',
    async (__, damage) => {
      const { raw, outbox } = await atRest();
      await outbox.apply({ put: [anEntry('a', words)] });
      const [entry] = await raw.all();
      if (!entry) throw new Error('Nothing was kept.');
      await raw.apply({ remove: ['a'] });
      await raw.apply({ put: [damage(entry)] });
      expect(await outbox.all()).toEqual([]);
      expect(outbox.unreadable()).toBe(1);
      expect(await raw.all()).toHaveLength(1);
    },
  );
});

const sealedBody = async (body: unknown): Promise<{ iv: Uint8Array; data: Uint8Array }> => {
  const raw = createMemoryDevice().open('t', 'ana');
  await sealedOutbox(raw, await keyOf()).apply({ put: [anEntry('a', body)] });
  return (await raw.all())[0]?.body as { iv: Uint8Array; data: Uint8Array };
};

test('The same words look different each time, since no starting value comes twice', async () => {
  const bodies = await Promise.all(Array.from({ length: 40 }, () => sealedBody('the same')));
  expect(new Set(bodies.map(({ iv }) => Buffer.from(iv).toString('hex'))).size).toBe(40);
  expect(new Set(bodies.map(({ data }) => Buffer.from(data).toString('hex'))).size).toBe(40);
  expect(bodies.every(({ iv }) => iv.length === 12)).toBe(true);
});

test('How much was typed shows only in steps of 256 bytes', async () => {
  const lengths = await Promise.all([0, 1, 250, 251, 500].map((n) => sealedBody('x'.repeat(n))));
  // A text has two quotation marks and four bytes that say its length; the seal adds sixteen.
  expect(lengths.map(({ data }) => data.length - 16)).toEqual([256, 256, 256, 512, 512]);
});

test('The key can be used by the page and read by nobody', async () => {
  const key = await keyOf();
  expect(key).toMatchObject({ extractable: false, usages: ['encrypt', 'decrypt'] });
  await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
});

test.each([
  '',
  'short',
  `${keyText('a')}A`,
  keyText('a').slice(1),
  `${keyText('a').slice(1)}=`,
  '+'.repeat(43),
])('What is no key of 32 bytes is refused: %j', async (text) => {
  const refusal = importOutboxKey(text);
  await expect(refusal).rejects.toThrow(TypeError);
  await expect(refusal).rejects.toThrow('not 32 bytes of base64url');
});

test('A key may be spelled with every sign of base64url', async () => {
  const bytes = Buffer.alloc(32, Buffer.from([0xfb, 0xff, 0xbf]));
  expect(bytes.toString('base64url')).toMatch(/-.*_/);
  const key = await importOutboxKey(bytes.toString('base64url'));
  const raw = createMemoryDevice().open('t', 'ana');
  await sealedOutbox(raw, key).apply({ put: [anEntry('a', 'kept')] });
  const same = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
  expect(await sealedOutbox(raw, same).all()).toMatchObject([{ body: 'kept' }]);
});
