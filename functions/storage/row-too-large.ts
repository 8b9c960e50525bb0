/** The limit of one binary property in Azure Table storage; an emulator takes more. */
export const SEALED_MAX = 65_536;

/** Refused before storage is asked: what a person typed is longer than a row can hold. */
export class RowTooLarge extends Error {
  override readonly name = 'RowTooLarge' as const;
  readonly max = SEALED_MAX;
  constructor() {
    super(`A row holds ${SEALED_MAX} bytes, sealed; this one would be longer.`);
  }
}

/** Told by its name: bundling may leave two copies of a class, and then `instanceof` lies. */
export const isRowTooLarge = (error: unknown): error is RowTooLarge =>
  error instanceof Error && error.name === 'RowTooLarge';
