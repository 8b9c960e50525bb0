import { asPrompt, isOwnPromptId, PAST_ASKS_MAX, type OwnPrompt, type Told } from './own-prompt';
import type { Prompt } from './prompts/prompt';
import type { PromptWords } from './prompts/words';

/** What becomes of the words of a prompt that was written anew. */

type Written = Omit<OwnPrompt, 'id' | 'madeAt' | 'savedAt'>;

/** A changed prompt. Another ask is another edition, and the one of before stays to be read where it was shown. */
export const rewritten = (before: Written, words: Partial<Written>): Written => {
  const after = { ...before, ...words };
  if (after.ask === before.ask) return after;
  const past = [{ edition: before.edition, ask: before.ask }, ...before.past].slice(0, PAST_ASKS_MAX);
  return { ...after, edition: before.edition + 1, past };
};

/** What may stand in a record: every prompt that there ever was, and the asks that it had before. */
export const ownHistory = (
  all: readonly (Told & Pick<OwnPrompt, 'past'>)[],
): { readonly prompts: readonly Prompt[]; readonly past: readonly PromptWords[] } => ({
  prompts: all.flatMap((own) => asPrompt(own) ?? []),
  past: all.flatMap(({ id, title, reason, past }) =>
    isOwnPromptId(id)
      ? past.map(({ edition, ask }) => ({ id, version: edition, intent: title, ask, why: reason }))
      : [],
  ),
});
