import { production } from '../../manifest/environments';
import { manifestFor } from '../../manifest/source';

type Path = readonly (string | number)[];

/** Stands for "take this part out". */
export const absent = Symbol('absent');

const changed = (value: unknown, [head, ...rest]: Path, to: unknown): unknown => {
  if (head === undefined) return to;
  if (Array.isArray(value)) {
    const items: unknown[] = [...value];
    const at = Number(head);
    items[at] = changed(items[at], rest, to);
    return items.filter((item) => item !== absent);
  }
  const entries = new Map(Object.entries(value ?? {}));
  const inner = changed(entries.get(String(head)), rest, to);
  if (inner === absent) entries.delete(String(head));
  else entries.set(String(head), inner);
  return Object.fromEntries(entries);
};

/** One way to spoil the manifest, and what the person who did it is told. */
export interface Spoilt {
  /** Completes the sentence "A manifest ... is refused". */
  readonly what: string;
  readonly path: Path;
  readonly to: unknown;
  /** All lines that the check says, in order. */
  readonly lines: readonly string[];
}

/** The real manifest with one part replaced, added or taken out. */
export const spoilt = (path: Path, to: unknown): unknown => changed(manifestFor(production), path, to);
