import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { Line } from '../../client/sync/line-parts';
import type { Shown } from '../../client/sync/overlay';
import type { Contents } from '../../domain/merge';
import { ownLibrary } from '../../domain/own-prompt';
import { closingPrompts } from '../../domain/prompts/closing';
import { suggest, type Suggestion } from '../../domain/prompts/next-prompt';
import type { PromptState } from '../../domain/prompts/plan';
import { standingPrompts, type MeetingKind, type Prompt, type PromptId } from '../../domain/prompts/prompt';
import { inWordsOf } from '../../domain/prompts/words';
import type { Settings } from '../../domain/settings';
import { useDocs } from '../parts/use-docs';

/** What the library of prompts says at this moment of this meeting. */
export interface Prompts {
  readonly suggestion: Suggestion;
  /** The checklist of the wrap-up. */
  readonly closing: readonly Prompt[];
  /** Cards for when something comes up; they take no turn. */
  readonly standing: readonly Prompt[];
  readonly find: (id: string) => Prompt | undefined;
}

/** The prompts are not needed for the first paint, so they come after it, and only in the language that is read. */
const loadPrompts = async (language: string): Promise<readonly Prompt[]> => {
  const { promptsEn } = await import('../../domain/content/prompts-en');
  if (language !== 'de') return promptsEn;
  const { promptsDe } = await import('../../domain/content/prompts-de');
  return inWordsOf(promptsDe, promptsEn);
};

/** Our own prompts in the language of the page. */
export const useOurPrompts = (): readonly Prompt[] | undefined => {
  const [language = 'en'] = useIntl().locale.toLowerCase().split('-');
  return useQuery({
    queryKey: ['prompts', language],
    queryFn: () => loadPrompts(language),
    staleTime: Infinity,
  }).data;
};

/** All that may be offered: our prompts, and those that the person wrote. Without these a meeting goes on all the same. */
export const useLibrary = (): readonly Prompt[] | undefined => {
  const ours = useOurPrompts();
  const own = useDocs('prompt');
  const theirs = own.status === 'ready' ? own.all : NONE;
  const isWaiting = own.status === 'loading';
  return useMemo(
    () => (ours && !isWaiting ? [...ours, ...ownLibrary(theirs)] : undefined),
    [ours, theirs, isWaiting],
  );
};

const NONE: readonly Shown<'prompt'>[] = [];

/**
 * What waits for an answer when a meeting turns out to be of another kind is out of place, like what is hidden; and it
 * is there again when the kind is set back. What was shown counts on all the same.
 */
const ofNoSuchKind = (library: readonly Prompt[], kind: MeetingKind): readonly PromptId[] =>
  library.filter(({ kinds }) => !kinds.includes(kind)).map(({ id }) => id);

const stateOf = (
  content: Contents['meeting'],
  earlier: readonly Shown<'meeting'>[],
  chosen: Pick<PromptState, 'pinned' | 'hidden' | 'openPromises' | 'circumstances'>,
): PromptState => ({
  kind: content.kind,
  startedAt: Date.parse(content.startedAt),
  plannedStart: content.plannedStart === null ? null : Date.parse(content.plannedStart),
  plannedEnd: Date.parse(content.plannedEnd),
  endsEarlyAt: content.endsEarlyAt === null ? null : Date.parse(content.endsEarlyAt),
  events: content.prompts,
  earlier: earlier.map(({ startedAt, prompts }) => ({
    startedAt: Date.parse(startedAt),
    prompts: prompts.map(({ prompt }) => prompt),
  })),
  ...chosen,
});

/** Undefined until the library is there. */
export const usePrompts = (
  line: Line<'meeting'>,
  earlier: readonly Shown<'meeting'>[],
  settings: Settings,
  { openPromises, circumstances }: Pick<PromptState, 'openPromises' | 'circumstances'>,
  now: number,
): Prompts | undefined => {
  const library = useLibrary();
  if (!library) return undefined;
  const { content } = line.view();
  const hidden = [...settings.hidden, ...ofNoSuchKind(library, content.kind)];
  const state = stateOf(content, earlier, { pinned: settings.pinned, hidden, openPromises, circumstances });
  return {
    suggestion: suggest(state, library, now),
    closing: closingPrompts(state, library),
    standing: standingPrompts(library, content.kind).filter(({ id }) => !settings.hidden.includes(id)),
    find: (id) => library.find((prompt) => prompt.id === id),
  };
};
