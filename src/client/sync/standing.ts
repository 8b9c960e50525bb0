import type { Found } from '../../contract/docs';
import type { Contents, DocKind } from '../../domain/merge';
import type { Act } from '../../domain/write';

/**
 * The id of the write that follows a write with words that already waited beside it. Two windows that hold the same
 * words, because one took them over from the other, then ask for the same writes.
 */
export const idAfter = (wid: string): string => {
  const next = (LETTERS.indexOf(wid.slice(0, 1)) + 1) % LETTERS.length;
  return wid.slice(1) + LETTERS.slice(next, next + 1);
};

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** How one thing stands: what it says, and whether it was taken away. */
export interface Standing<Kind extends DocKind> {
  readonly content: Contents[Kind];
  readonly removed: boolean;
}

/** How the server has it, as far as this window knows. */
export interface Known<Kind extends DocKind> extends Standing<Kind> {
  /** Null when the server has nothing yet. */
  readonly version: string | null;
  /** UTC instant, ISO 8601; null when the server has nothing yet. */
  readonly savedAt: string | null;
}

/** One write on its way. It stays as it was made until it is answered: only its exact repeat can be recognised. */
export interface Attempt<Kind extends DocKind> {
  readonly act: Act;
  readonly wid: string;
  readonly base: string | null;
  /** How the thing stands when this write is done. */
  readonly makes: Standing<Kind>;
}

/** Everything that must outlive the window: what was typed, what it was typed on, and what may already be done. */
export interface Waiting<Kind extends DocKind> {
  readonly kind: Kind;
  readonly id: string;
  readonly saved: Known<Kind>;
  readonly now: Standing<Kind>;
  readonly attempt: Attempt<Kind> | null;
}

export type AnyWaiting = { readonly [Kind in DocKind]: Waiting<Kind> }[DocKind];

/** What a new thing is compared with: it differs from every content, and nobody reads it. */
export const nothing = <Kind extends DocKind>(): Known<Kind> => ({
  content: {} as Contents[Kind],
  removed: false,
  version: null,
  savedAt: null,
});

export const sameContent = (a: object, b: object): boolean =>
  JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));

const sorted = (content: object): readonly (readonly [string, unknown])[] =>
  Object.entries(content).sort(([a], [b]) => (a < b ? -1 : 1));

/** Two removed things are alike whatever they said: nobody sees it. */
export const sameStanding = <Kind extends DocKind>(a: Standing<Kind>, b: Standing<Kind>): boolean =>
  a.removed === b.removed && (a.removed || sameContent(a.content, b.content));

/** The one write that brings the server a step nearer to how the thing stands here; undefined when there is none to do. */
export const nextAct = <Kind extends DocKind>(saved: Known<Kind>, now: Standing<Kind>): Act | undefined => {
  if (saved.version === null)
    return now.removed || sameContent(saved.content, now.content) ? undefined : 'save';
  if (now.removed) {
    if (saved.removed) return undefined;
    // Its last words go with it, so that they come back with it wherever it is restored.
    return sameContent(saved.content, now.content) ? 'remove' : 'save';
  }
  if (saved.removed) return 'restore';
  return sameContent(saved.content, now.content) ? undefined : 'save';
};

/** The fields that the server, or a list on the screen, adds to a thing; all others are its content. */
const ADDED = ['id', 'version', 'startedAt', 'madeAt', 'savedAt', 'settledAt', 'saving'] as const;

/** A thing as the server sent it, in the form that this room works with. */
export const knownOf = <Kind extends DocKind>(kind: Kind, found: Found): Known<Kind> => {
  const { doc, removedAt } = found;
  return {
    content: contentOf(kind, doc),
    removed: removedAt !== null,
    version: doc.version,
    savedAt: 'savedAt' in doc ? doc.savedAt : doc.madeAt,
  };
};

/** The content of a thing without what the server added. A meeting's own start is content; a note's is not. */
export const contentOf = <Kind extends DocKind>(kind: Kind, doc: Found['doc']): Contents[Kind] => {
  const own = ADDED.filter((field) => !(kind === 'meeting' && field === 'startedAt'));
  const entries = Object.entries(doc).filter(([field]) => !own.some((added) => added === field));
  // The contract's view of a kind is its content and what is listed above; its test holds the two together.
  return Object.fromEntries(entries) as unknown as Contents[Kind];
};
