import { faultInThing, isInstant, isRecord } from './thing-shape';
import type { Thing } from './thing';

/** Everything that a person keeps, as one file: readable by machines and by people, and taken back in whole. */

const FORMAT = 'leadership-overlay-export';

/** Counts up when an older release could not read the file any more. */
const VERSION = 1;

export interface ExportFile {
  /** UTC instant, ISO 8601. */
  readonly madeAt: string;
  readonly things: readonly Thing[];
  /** Who opened what and when, for reading alone: it is never taken back in. */
  readonly trail: readonly object[];
}

/** One thing in a line, so that a fault can be found by its line. */
const list = (items: readonly object[]): string =>
  items.length === 0 ? '[]' : `[\n${items.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`;

export const writeExport = ({ madeAt, things, trail }: ExportFile): string =>
  [
    '{',
    `  "format": ${JSON.stringify(FORMAT)},`,
    `  "version": ${VERSION},`,
    `  "madeAt": ${JSON.stringify(madeAt)},`,
    `  "things": ${list(things)},`,
    `  "trail": ${list(trail)}`,
    '}',
    '',
  ].join('\n');

export type ExportRead =
  | { readonly kind: 'read'; readonly file: ExportFile }
  /** Some other file. */
  | { readonly kind: 'not-ours' }
  /** Made by a later release of this product, which knows more than this one. */
  | { readonly kind: 'newer' }
  /** Ours, and damaged in this place: `line 12`, or the path of a field, e.g. `things[3].doc.text`. */
  | { readonly kind: 'spoilt'; readonly place: string };

const parsed = (text: string): { readonly value: unknown } | undefined => {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
};

/** The first line that holds a thing and can not be read, else the last line: there the file was cut off. */
const brokenLine = (text: string): number => {
  const lines = text.trimEnd().split('\n');
  const at = lines.findIndex((line) => {
    const item = line.trim().replace(/,$/, '');
    return item.length > 1 && item.startsWith('{') && !parsed(item);
  });
  return (at < 0 ? lines.length - 1 : at) + 1;
};

const spoilt = (place: string): ExportRead => ({ kind: 'spoilt', place });

/** Reads what was written by `writeExport`, also after it was put in another layout. */
export const readExport = (text: string): ExportRead => {
  const content = parsed(text.replace(/^\ufeff/, ''));
  if (!content)
    return text.includes(`"${FORMAT}"`) ? spoilt(`line ${brokenLine(text)}`) : { kind: 'not-ours' };
  const { value } = content;
  if (!isRecord(value) || value['format'] !== FORMAT) return { kind: 'not-ours' };
  const { version, madeAt, things, trail } = value;
  if (!Number.isInteger(version) || Number(version) < 1) return spoilt('version');
  if (Number(version) > VERSION) return { kind: 'newer' };
  if (!isInstant(madeAt)) return spoilt('madeAt');
  if (!Array.isArray(things)) return spoilt('things');
  for (const [nth, thing] of things.entries()) {
    const fault = faultInThing(thing);
    if (fault !== undefined) return spoilt(`things[${nth}]${fault === '' ? '' : `.${fault}`}`);
  }
  if (!Array.isArray(trail) || !trail.every(isRecord)) return spoilt('trail');
  // Each was looked at above, field by field.
  return { kind: 'read', file: { madeAt: String(madeAt), things: things as Thing[], trail } };
};
