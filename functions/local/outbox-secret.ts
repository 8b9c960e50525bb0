import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { keepPrivately } from '../seal/private-file';
import { refuseInAzure } from './refuse-azure';

refuseInAzure('The local secret of the outbox', process.env);

/** Thrown when the file is there and holds no secret; the message says what to do and what that costs. */
class UnreadableSecret extends Error {
  override readonly name = 'UnreadableSecret' as const;
}

const SECRET_BYTES = 32;
const FORM = /^[A-Za-z0-9+/]{43}=$/;

/**
 * The secret of this machine as `LO_OUTBOX_SECRET` takes it. It is made once and kept in a file of this account
 * alone: with another one, what waits in a browser since before the restart could not be opened.
 */
export const keepOutboxSecret = (file: string): string => {
  if (existsSync(file)) {
    const kept = readFileSync(file, 'utf8').trim();
    if (FORM.test(kept)) return kept;
    throw new UnreadableSecret(
      `The file ${file} holds no secret for the outbox. Delete it, and a new one is made; what still waits in a browser of this machine can then not be opened any more.`,
    );
  }
  const secret = randomBytes(SECRET_BYTES).toString('base64');
  keepPrivately(file, secret);
  return secret;
};
