import type { RowKind } from './rows';

/** A row that is not ours to read. Its message names what is at fault and never repeats what stands in it. */
export class BrokenRow extends Error {
  override readonly name = 'BrokenRow' as const;
  constructor(kind: RowKind, id: string, fault: string) {
    super(`The stored ${kind} ${id} can not be read: ${fault}.`);
  }
}
