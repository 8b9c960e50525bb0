import { isCommandName } from '../src/contract/commands';

/**
 * The only fields that may ever be logged: an allow-list, so that no content, name or token can slip into a log
 * by being part of something larger.
 */
export interface LogLine {
  /**
   * `unaudited`: a person's things were read or changed, and the entry in their trail could not be written.
   * `retention`: what the daily ending of what is needed no longer came to.
   */
  readonly event: 'command' | 'fault' | 'outage' | 'start' | 'unaudited' | 'retention';
  readonly command?: string;
  readonly status?: number;
  readonly ms?: number;
  /** One for every request; the refusal of a fault tells it to the person. */
  readonly reference?: string;
  /** Who asked, by a name that is theirs in the log alone; see auth/pseudonym.ts. */
  readonly person?: string;
  /** The name of an error class, never its message. */
  readonly error?: string;
  /** Our own file and line of a fault, without arguments. */
  readonly at?: string;
  /** How many people were looked after in a run, of how many a hold kept everything, and with how many it failed. */
  readonly owners?: number;
  readonly held?: number;
  readonly failed?: number;
  /** How many things and entries were ended in a run. */
  readonly removed?: number;
}

export type Log = (line: LogLine) => void;

const isWholeUpTo = (max: number) => (value: unknown) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= max;
const isText = (form: RegExp) => (value: unknown) => typeof value === 'string' && form.test(value);

/** A file, a line and a column; a function's name stands in a frame too, and may be made of anything. */
const PLACE = /[\w.@-]{1,80}:\d{1,7}:\d{1,7}/;
const PLACES = new RegExp(`^(?:unknown|${PLACE.source}(?: < ${PLACE.source}){0,2})$`);

const HOUR_MS = 3_600_000;
const COUNT_MAX = 1_000_000_000;

/** What each field has to be in order to be written. */
const shapes: { readonly [Field in keyof LogLine]-?: (value: unknown) => boolean } = {
  event: isText(/^(?:command|fault|outage|start|unaudited|retention)$/),
  command: (value) => typeof value === 'string' && isCommandName(value),
  status: isWholeUpTo(599),
  ms: isWholeUpTo(HOUR_MS),
  reference: isText(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
  person: isText(/^[A-Za-z0-9_-]{22}$/),
  // What a class is called, or what `typeof` says: no word that somebody typed in small letters is either.
  error: isText(/^([A-Z][A-Za-z]{0,39}|bigint|boolean|function|number|object|string|symbol|undefined)$/),
  at: isText(PLACES),
  owners: isWholeUpTo(COUNT_MAX),
  held: isWholeUpTo(COUNT_MAX),
  failed: isWholeUpTo(COUNT_MAX),
  removed: isWholeUpTo(COUNT_MAX),
};

/** All that a line of the log can hold. */
export const logFields: readonly string[] = Object.keys(shapes);

/**
 * The line of the log for whatever is handed in: fields that are known and have their shape. Types are gone when the
 * program runs, so a caller that hands in more than it should, or a text in the wrong place, is met here.
 */
const lineOf = (given: object): string => {
  const found = new Map<string, unknown>(Object.entries(given));
  const fields = Object.entries(shapes).flatMap(([field, fits]) => {
    const value = found.get(field);
    return fits(value) ? [[field, value] as const] : [];
  });
  return JSON.stringify(Object.fromEntries(fields));
};

/** A log that can hold nothing but the fields of `LogLine`, each in its shape. */
export const createLog =
  (write: (line: string) => void): Log =>
  (line) =>
    write(lineOf(line));

/** Where an error arose: the frames of its stack without its message, which may quote what a person typed. */
export const placeOf = (error: unknown): string => {
  if (!(error instanceof Error) || !error.stack) return 'unknown';
  // The message goes first and whole: a line of it may look like a frame.
  const at = error.stack.indexOf(error.message);
  if (at < 0) return 'unknown';
  const places = error.stack
    .slice(at + error.message.length)
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .flatMap((frame) => /([\w.@-]{1,80}:\d{1,7}:\d{1,7})\)?$/.exec(frame)?.[1] ?? []);
  return places.slice(0, 3).join(' < ') || 'unknown';
};

export const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);
