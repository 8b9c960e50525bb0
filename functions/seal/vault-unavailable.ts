/**
 * The keeper of the tenants' keys did not answer usefully. What is asked for is there and only can not be opened now,
 * so the right answer is "try again". The cause is kept for the log.
 */
export class VaultUnavailable extends Error {
  override readonly name = 'VaultUnavailable' as const;
  constructor(cause: unknown) {
    super('The key vault did not answer.', { cause });
  }
}

/** Told by its name: bundling may leave two copies of a class, and then `instanceof` lies. */
export const isVaultUnavailable = (error: unknown): error is VaultUnavailable =>
  error instanceof Error && error.name === 'VaultUnavailable';
