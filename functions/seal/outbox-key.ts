import { derivedBytes } from './derived';
import type { Owner } from './key-rows';

/** Says what the key is for, so that no other use of the same secret can ever come to the same key. */
const PURPOSE = 'Leadership Overlay: outbox on a device, version 1';

const KEY_BYTES = 32;

/**
 * The key under which a person's own devices keep what waits for the server: 32 bytes as base64url. It is worked out
 * from the secret and kept nowhere, so it is the same after each sign-in and asks neither storage nor a vault.
 */
export const outboxKeyOf = (secret: Uint8Array, { tenant, person }: Owner): string =>
  derivedBytes(secret, PURPOSE, [tenant, person], KEY_BYTES).toString('base64url');
