import { z } from 'zod';
import type { Versioned } from '../../src/domain/write';
import { BrokenRow } from './broken-row';
import type { RowKind, RowValue } from './rows';
import { shapes } from './value-shapes';

const Writes = z.array(
  z.strictObject({
    wid: z.string(),
    version: z.int().min(1),
    at: z.string(),
    digest: z.string().optional(),
  }),
);

/** What is sealed of a row: all of it. The marks of the last saves hold digests, from which a short text can be guessed. */
export const Content = z.strictObject({ value: z.unknown(), writes: Writes });

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The error of `JSON.parse` quotes what it read, a private text perhaps, so it is not passed on. */
const parsedBytes = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch {
    return undefined;
  }
};

/** The value and the marks of a row, as JSON in UTF-8. */
export const encodeContent = <Kind extends RowKind>({
  value,
  writes,
}: Versioned<RowValue[Kind]>): Uint8Array => Buffer.from(JSON.stringify({ value, writes }), 'utf8');

/** The value and the marks of the row of this kind and id, or `BrokenRow`: there is no half value. */
export const decodeContent = <Kind extends RowKind>(
  kind: Kind,
  id: string,
  bytes: Uint8Array,
): Pick<Versioned<RowValue[Kind]>, 'value' | 'writes'> => {
  const check = <Value>(shape: z.ZodType<Value>, found: unknown, ...at: string[]): Value => {
    const parsed = shape.safeParse(found);
    if (parsed.success) return parsed.data;
    const paths = parsed.error.issues.map(({ path }) => [...at, ...path].join('.') || 'the content');
    throw new BrokenRow(kind, id, `${[...new Set(paths)].join(', ')} is not of the expected shape`);
  };
  const content = check(Content, parsedBytes(bytes));
  const value = check<RowValue[Kind]>(shapes[kind], content.value, 'value');
  if (value.id !== id) throw new BrokenRow(kind, id, 'the value belongs to another id');
  return { value, writes: content.writes };
};
