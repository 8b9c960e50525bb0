import { importOutboxKey } from '../../../src/client/sync/outbox-sealed';

test('A key whose text holds both marks of base64url is the very key that the server meant', async () => {
  const bytes = Uint8Array.from({ length: 32 }, (_, nth) => (nth % 2 === 0 ? 0xfb : 0xff));
  const text = Buffer.from(bytes).toString('base64url');
  expect([text.includes('-'), text.includes('_')]).toEqual([true, true]);
  const iv = new Uint8Array(12);
  const seal = async (key: CryptoKey) =>
    Buffer.from(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, Uint8Array.of(1, 2, 3)));
  const meant = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt']);
  expect((await seal(await importOutboxKey(text))).equals(await seal(meant))).toBe(true);
});

test('A key that is none is refused in words, and is not among them', async () => {
  const refusal = await importOutboxKey('no key').catch((error: unknown) => String(error));
  expect(refusal).toBe('TypeError: The key of the outbox is not 32 bytes of base64url.');
});
