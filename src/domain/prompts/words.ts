import type { Prompt, PromptId } from './prompt';

/** All of a prompt that a person reads. */
export interface PromptWords {
  readonly id: PromptId;
  /** Of the prompt that has these words; in another language, of the English that they follow. */
  readonly version: number;
  readonly intent: string;
  readonly ask: string;
  readonly why: string;
}

/** The words of another language, and whether somebody who knows the work in it has read them. */
export interface TranslatedWords extends PromptWords {
  readonly read: 'not-yet' | 'by-native-hr';
}

/**
 * The library in another language. A prompt that has no words there, or only those of an earlier version, stays in
 * English as a whole: two languages in one prompt would read like a mistake.
 */
export const inWordsOf = (
  pack: readonly TranslatedWords[],
  library: readonly Prompt[],
): readonly Prompt[] => {
  const words = new Map(pack.map((each) => [each.id, each]));
  return library.map((prompt) => {
    const own = words.get(prompt.id);
    if (own === undefined || own.version !== prompt.version) return prompt;
    return { ...prompt, intent: own.intent, ask: own.ask, why: own.why };
  });
};

/** The words that were on the screen when this version was shown, also after they were written anew. */
export const wordsShown = (
  shown: { readonly prompt: PromptId; readonly version: number },
  library: readonly Prompt[],
  past: readonly PromptWords[],
): PromptWords | undefined =>
  [...library, ...past].find(({ id, version }) => id === shown.prompt && version === shown.version);
