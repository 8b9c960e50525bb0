import { z } from 'zod';
import type { Versioned } from '../../src/domain/write';
import type { RowKind, RowValue } from './rows';
import { shapes } from './value-shapes';

/** What a row holds besides its keys. The value is one binary property, whose limit is 64 KiB. */
export interface StoredRow {
  readonly version: number;
  /** The marks of the last saves, as JSON. */
  readonly writes: string;
  /** The value as JSON in UTF-8. */
  readonly value: Uint8Array;
  /** There for a tombstone only. */
  readonly removedAt?: string;
}

/** A row whose shape is not ours. Its message names the property at fault and never repeats what stands in it. */
class BrokenRow extends Error {
  override readonly name = 'BrokenRow' as const;
  constructor(kind: RowKind, id: string, fault: string) {
    super(`The stored ${kind} ${id} can not be read: ${fault}.`);
  }
}

const Row = z.object({
  version: z.int().min(1),
  writes: z.string(),
  // Not `instanceof`: a typed array made in another realm, such as a test's window, is no less an array of bytes.
  value: z.custom<Uint8Array>((value) => ArrayBuffer.isView(value)),
  removedAt: z.string().optional(),
});

const Writes = z.array(
  z.strictObject({
    wid: z.string(),
    version: z.int().min(1),
    at: z.string(),
    digest: z.string().optional(),
  }),
);

/** The error of `JSON.parse` quotes what it read, a private text perhaps, so it is not passed on. */
const parsedJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const utf8 = new TextDecoder('utf-8', { fatal: true });

const parsedBytes = (bytes: Uint8Array): unknown => {
  try {
    return parsedJson(utf8.decode(bytes));
  } catch {
    return undefined;
  }
};

export const encodeRow = <Kind extends RowKind>(row: Versioned<RowValue[Kind]>): StoredRow => ({
  version: row.version,
  writes: JSON.stringify(row.writes),
  value: Buffer.from(JSON.stringify(row.value), 'utf8'),
  ...(row.removedAt === null ? {} : { removedAt: row.removedAt }),
});

/** The row of this kind and id, or `BrokenRow`: there is no half value. */
export const decodeRow = <Kind extends RowKind>(
  kind: Kind,
  id: string,
  stored: unknown,
): Versioned<RowValue[Kind]> => {
  const check = <Value>(part: string, shape: z.ZodType<Value>, found: unknown): Value => {
    const parsed = shape.safeParse(found);
    if (parsed.success) return parsed.data;
    const paths = parsed.error.issues.map(({ path }) => [part, ...path].join('.'));
    throw new BrokenRow(kind, id, `${[...new Set(paths)].join(', ')} is not of the expected shape`);
  };
  const row = check('row', Row, stored);
  const writes = check('writes', Writes, parsedJson(row.writes));
  const value = check<RowValue[Kind]>('value', shapes[kind], parsedBytes(row.value));
  if (value.id !== id) throw new BrokenRow(kind, id, 'the value belongs to another id');
  return { value, version: row.version, writes, removedAt: row.removedAt ?? null };
};
