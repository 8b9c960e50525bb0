import type { Standing } from '../../src/client/sync/standing';
import type { Contents, DocKind } from '../../src/domain/merge';

/** What was done in a history, and what a window said of it. The checker holds the server to this. */

export type Saying =
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'erased'; readonly word: string }
  /** One of several values, where the last decision stands. */
  | { readonly kind: 'choice'; readonly field: string; readonly from: string; readonly to: string }
  | { readonly kind: 'event'; readonly shownAt: string }
  | { readonly kind: 'answer'; readonly shownAt: string };

export interface Claim {
  /** The device, or the window where a device has several. */
  readonly by: string;
  readonly kind: DocKind;
  readonly id: string;
  readonly at: number;
  readonly says: Saying;
  /** Whether the window had the server's version before its eyes. */
  readonly onLatest: boolean;
  /** Another window of the same device may repeat it, which it took for closed. */
  readonly mayBeRepeated: boolean;
  /** How many faults its device had met when it was made. */
  readonly faultsBefore: number;
  /** When it was first called kept on the device, or saved. */
  ackedAt: number | null;
  savedAt: number | null;
  disturbed: boolean;
}

export interface Ledger {
  readonly claims: Claim[];
  /** Words that a person had before their eyes when they took the thing away. */
  readonly takenAway: Set<string>;
  readonly erased: Set<string>;
  /** Ids that people began; all others on the server are copies. */
  readonly begun: Set<string>;
  readonly history: string[];
}

export const emptyLedger = (): Ledger => ({
  claims: [],
  takenAway: new Set(),
  erased: new Set(),
  begun: new Set(),
  history: [],
});

export const wordsOf = (text: string): readonly string[] => text.split(' ').filter((word) => word !== '');

/** The value of a field over which people decide, as text. */
export const choiceOf = (field: string, { content, removed }: Standing<DocKind>): string => {
  if (field === 'removed') return String(removed);
  if (field === 'state' && 'state' in content) return content.state;
  if (field === 'name' && 'name' in content) return content.name;
  if ('pinned' in content) return String(content.pinned.some((prompt) => `pinned ${prompt}` === field));
  throw new Error(`There is no ${field} in it.`);
};

const eventOf = (content: Contents[DocKind], shownAt: string) =>
  'prompts' in content ? content.prompts.find((event) => event.shownAt === shownAt) : undefined;

const textIn = (content: Contents[DocKind]): string => ('text' in content ? content.text : '');

/** Whether a thing that stands like this shows what was claimed of it. */
export const shows = (says: Saying, standing: Standing<DocKind>): boolean => {
  switch (says.kind) {
    case 'word':
      return !standing.removed && textIn(standing.content).includes(says.word);
    case 'erased':
      return !standing.removed && !textIn(standing.content).includes(says.word);
    case 'choice':
      return choiceOf(says.field, standing) === says.to;
    case 'event':
      return eventOf(standing.content, says.shownAt) !== undefined;
    case 'answer':
      return (eventOf(standing.content, says.shownAt)?.answer ?? null) !== null;
  }
};

export const tellOf = (claim: Claim): string => {
  const { says } = claim;
  const what =
    says.kind === 'choice'
      ? `${says.field} ${says.from} -> ${says.to}`
      : `${says.kind} ${'word' in says ? says.word : says.shownAt}`;
  return `${what} (${claim.kind} ${claim.id.slice(0, 4)}, device ${claim.by})`;
};
