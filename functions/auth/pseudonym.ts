import { derivedBytes } from '../seal/derived';
import type { Owner } from '../seal/key-rows';

/** Says what the bytes are for, so that they are never those of a key. */
const PURPOSE = 'Leadership Overlay: name of a person in the log, version 1';

const NAME_BYTES = 16;

/**
 * What a person is called in the log: the same for all that they do, so that a trouble can be followed, and no way
 * back to their ids for whoever has the log without the secret. 22 characters of base64url.
 */
export const pseudonymOf = (secret: Uint8Array, { tenant, person }: Owner): string =>
  derivedBytes(secret, PURPOSE, [tenant, person], NAME_BYTES).toString('base64url');
