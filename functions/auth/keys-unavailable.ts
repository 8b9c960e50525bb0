/**
 * No key could be had that might check the token, because the key server did not answer usefully. The caller's
 * token may be a good one, so the right answer is "try again", not "who are you". The cause is kept for the log.
 */
export class KeysUnavailable extends Error {
  override readonly name = 'KeysUnavailable' as const;
  constructor(cause: unknown) {
    super('The signing keys could not be fetched.', { cause });
  }
}

/** Told by its name: bundling may leave two copies of a class, and then `instanceof` lies. */
export const isKeysUnavailable = (error: unknown): error is KeysUnavailable =>
  error instanceof Error && error.name === 'KeysUnavailable';
