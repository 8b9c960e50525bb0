import { createHash } from 'node:crypto';

/** The fingerprint of a text in UTF-8 or of bytes. It is no secret, and hides nothing that can be guessed. */
export const sha256 = (content: string | Uint8Array, form: 'hex' | 'base64' | 'base64url'): string =>
  createHash('sha256').update(content).digest(form);
