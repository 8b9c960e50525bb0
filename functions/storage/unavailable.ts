/** Storage could not be reached, or said that it is too busy. The cause is kept for the log. */
export class StorageUnavailable extends Error {
  override readonly name = 'StorageUnavailable' as const;
  constructor(cause: unknown) {
    super('Storage did not answer.', { cause });
  }
}

/** Told by its name: bundling may leave two copies of a class, and then `instanceof` lies. */
export const isStorageUnavailable = (error: unknown): error is StorageUnavailable =>
  error instanceof Error && error.name === 'StorageUnavailable';
