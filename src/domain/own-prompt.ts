import type { Hat, MeetingKind, OwnPromptId, PromptPhase } from './prompts/prompt';

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
