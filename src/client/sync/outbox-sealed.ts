import { createTurns } from './in-turn';
import type { Outbox, OutboxEntry } from './outbox';
import { isTooOld, notAhead } from './outbox-age';

/**
 * An outbox that writes only what nobody can read: each body is sealed with AES-256-GCM under a key that the server
 * hands out after sign-in and that stays in the memory of the page. A stolen disk, and the next person of a shared
 * machine, have the sealed bytes and no key.
 */
export interface SealedOutbox extends Outbox {
  /** How many entries the last `all` could not open. They stay where they are until they are too old. */
  unreadable(): number;
  /** Removes what can not be opened and is too old by this clock, and tells how many that were. */
  removeUnreadable(now: number): Promise<number>;
}

const KEY_FORM = /^[A-Za-z0-9_-]{43}$/;
const IV_BYTES = 12;
const LENGTH_BYTES = 4;
/** Sealed bytes tell how long the text was; in steps of this many bytes they tell little. */
const STEP = 256;

type Bytes = Uint8Array<ArrayBuffer>;

interface Sealed {
  readonly v: 1;
  readonly iv: Bytes;
  readonly data: Bytes;
}

const utf8 = new TextEncoder();

const bytesOf = (base64url: string): Bytes =>
  Uint8Array.from(atob(base64url.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0));

/** The server's key as a `CryptoKey` that can be used and never read again. @throws TypeError when it is none */
export const importOutboxKey = async (base64url: string): Promise<CryptoKey> => {
  if (!KEY_FORM.test(base64url)) throw new TypeError('The key of the outbox is not 32 bytes of base64url.');
  return crypto.subtle.importKey('raw', bytesOf(base64url), 'AES-GCM', false, ['encrypt', 'decrypt']);
};

const withLength = (bytes: Uint8Array, room: number): Bytes => {
  const framed = new Uint8Array(room);
  new DataView(framed.buffer).setUint32(0, bytes.length);
  framed.set(bytes, LENGTH_BYTES);
  return framed;
};

/** What stands in the open is sealed in as well: an entry can not be given another key, window or age. */
const inTheOpen = ({ key, window, at }: OutboxEntry): Bytes => {
  const parts = [key, window, at].map((part) => {
    const bytes = utf8.encode(part);
    return withLength(bytes, LENGTH_BYTES + bytes.length);
  });
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let from = 0;
  for (const part of parts) {
    whole.set(part, from);
    from += part.length;
  }
  return whole;
};

const padded = (text: Uint8Array): Bytes =>
  withLength(text, Math.ceil((LENGTH_BYTES + text.length) / STEP) * STEP);

const unpadded = (bytes: ArrayBuffer): Uint8Array =>
  new Uint8Array(bytes, LENGTH_BYTES, new DataView(bytes).getUint32(0));

const isBytes = (value: unknown): value is Bytes =>
  Object.prototype.toString.call(value) === '[object Uint8Array]';

const isSealed = (body: unknown): body is Sealed =>
  typeof body === 'object' &&
  body !== null &&
  'v' in body &&
  body.v === 1 &&
  'iv' in body &&
  isBytes(body.iv) &&
  'data' in body &&
  isBytes(body.data);

const algorithm = (iv: Bytes, entry: OutboxEntry): AesGcmParams => ({
  name: 'AES-GCM',
  iv,
  additionalData: inTheOpen(entry),
});

const seal = async (key: CryptoKey, entry: OutboxEntry): Promise<OutboxEntry> => {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const text = utf8.encode(JSON.stringify(entry.body ?? null));
  const data = await crypto.subtle.encrypt(algorithm(iv, entry), key, padded(text));
  return { ...entry, body: { v: 1, iv, data: new Uint8Array(data) } satisfies Sealed };
};

/** Undefined for what this key did not seal, or what was changed since. */
const unseal = async (key: CryptoKey, entry: OutboxEntry): Promise<OutboxEntry | undefined> => {
  if (!isSealed(entry.body)) return undefined;
  try {
    const { iv, data } = entry.body;
    const text = new TextDecoder().decode(
      unpadded(await crypto.subtle.decrypt(algorithm(iv, entry), key, data)),
    );
    const body: unknown = JSON.parse(text);
    return { ...entry, body };
  } catch {
    // The browser gives no reason, so that nobody can learn from one; for us each is the same.
    return undefined;
  }
};

export const sealedOutbox = (outbox: Outbox, key: CryptoKey): SealedOutbox => {
  const inTurn = createTurns();
  let unreadable = 0;
  const look = async () => {
    const entries = await outbox.all();
    return Promise.all(entries.map(async (entry) => ({ entry, opened: await unseal(key, entry) })));
  };
  return {
    unreadable: () => unreadable,
    removeUnreadable: async (now) => {
      const lost = (await look()).filter(
        // What says it was written after now says nothing that could be trusted, and would stay for ever.
        ({ entry, opened }) => !opened && (isTooOld(entry.at, now) || notAhead(entry.at, now) !== entry.at),
      );
      if (lost.length > 0) await inTurn(() => outbox.apply({ remove: lost.map(({ entry }) => entry.key) }));
      return lost.length;
    },
    all: async () => {
      const entries = await look();
      const opened = entries.flatMap((entry) => entry.opened ?? []);
      unreadable = entries.length - opened.length;
      return opened;
    },
    apply: async ({ put = [], remove = [] }) => {
      // Sealing begins at once, since little time is left when a page is put away, and takes longer for a longer
      // text. The writes keep their order all the same, or what was removed could come back.
      const sealing = Promise.all(put.map((entry) => seal(key, entry)));
      sealing.catch(() => undefined);
      await inTurn(async () => outbox.apply({ put: await sealing, remove }));
    },
    forget: () => inTurn(outbox.forget),
  };
};
