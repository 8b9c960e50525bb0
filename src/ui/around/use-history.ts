import { pastWordsEn } from '../../domain/content/prompts-en/past';
import { ownHistory } from '../../domain/own-prompt-history';
import type { Prompt } from '../../domain/prompts/prompt';
import type { PromptWords } from '../../domain/prompts/words';
import { useOurPrompts } from '../meeting/use-prompts';
import { useDocs } from '../parts/use-docs';

/** All that may stand in a record: also prompts that are retired, and words that were written anew. */
interface History {
  readonly prompts: readonly Prompt[];
  readonly past: readonly PromptWords[];
}

export const useHistory = (): History | undefined => {
  const ours = useOurPrompts();
  const docs = useDocs('prompt');
  if (!ours || docs.status === 'loading') return undefined;
  const own = ownHistory(docs.status === 'ready' ? docs.all : []);
  return { prompts: [...ours, ...own.prompts], past: [...pastWordsEn, ...own.past] };
};
