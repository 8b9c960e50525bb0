import type { Due, Hat, MeetingKind, OwnPromptId, Prompt, PromptPhase } from './prompts/prompt';

/** A prompt that a person wrote for themselves. */
export interface OwnPrompt {
  readonly id: string;
  readonly title: string;
  readonly ask: string;
  /** Why it is asked; may be empty. */
  readonly reason: string;
  readonly kinds: readonly MeetingKind[];
  readonly phase: PromptPhase;
  readonly hat: Hat;
  /** `retired`: never offered again, and kept so that the history can be read. */
  readonly state: 'kept' | 'retired';
  /** Counts up with each change of the ask, so that what was shown keeps the words that were read. */
  readonly edition: number;
  /** The asks of before, for the history, the latest first. */
  readonly past: readonly PastAsk[];
  /** UTC instants, ISO 8601. */
  readonly madeAt: string;
  readonly savedAt: string;
}

export interface PastAsk {
  readonly edition: number;
  readonly ask: string;
}

/** In UTF-16 units: the room that every language has; see the limits of the library. */
export const OWN_TITLE_MAX = 36;
export const OWN_ASK_MAX = 110;
export const OWN_REASON_MAX = 140;
export const PAST_ASKS_MAX = 20;

const OWN_ID = /^[A-Za-z0-9_-]{22}$/;

/** True for the id of a prompt of one's own; those of the library have another form. */
export const isOwnPromptId = (id: string): id is OwnPromptId => OWN_ID.test(id);

/** The oldest first, so that a list does not jump when one is changed. */
export const byMaking = (
  a: Pick<OwnPrompt, 'id' | 'madeAt'>,
  b: Pick<OwnPrompt, 'id' | 'madeAt'>,
): number => {
  const [one, other] = [`${a.madeAt} ${a.id}`, `${b.madeAt} ${b.id}`];
  return one < other ? -1 : one > other ? 1 : 0;
};

/** When a prompt of one's own may come: in the part of the meeting that was chosen for it. */
const DUE: { readonly [Phase in PromptPhase]: Due } = {
  before: { kind: 'before', minutes: 24 * 60 },
  opening: { kind: 'share', from: 0, to: 0.15 },
  body: { kind: 'share', from: 0.15, to: 0.85 },
  closing: { kind: 'share', from: 0.85, to: 1 },
  after: { kind: 'after', minutes: 0 },
};

export type Told = Pick<OwnPrompt, 'id' | 'title' | 'ask' | 'reason' | 'kinds' | 'phase' | 'hat' | 'edition'>;

/** As the library has prompts. Nothing makes it out of place but its kind and its time: who wrote it decides. */
export const asPrompt = (own: Told): Prompt | undefined =>
  isOwnPromptId(own.id)
    ? {
        id: own.id,
        version: own.edition,
        hat: own.hat,
        // Whatever was chosen: in a formal process policy and HR have the word.
        kinds: own.kinds.filter((kind) => kind !== 'formal'),
        phase: own.phase,
        intent: own.title,
        ask: own.ask,
        why: own.reason,
        due: DUE[own.phase],
        followUp: 'none',
        avoid: [],
        ideas: [],
      }
    : undefined;

/** What may be offered: a retired prompt is not. */
export const ownLibrary = (all: readonly (Told & Pick<OwnPrompt, 'state'>)[]): readonly Prompt[] =>
  all.filter(({ state }) => state === 'kept').flatMap((own) => asPrompt(own) ?? []);
