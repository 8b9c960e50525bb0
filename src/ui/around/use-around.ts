import { byStart } from '../../domain/meeting';
import type { AroundState } from '../../domain/prompts/around';
import type { MeetingKind } from '../../domain/prompts/prompt';
import { useDocs } from '../parts/use-docs';
import { useSettings } from '../parts/use-settings';

/** What decides which prompts come before and after a meeting with a person, who may have several ids. */
export const useAround = (
  kind: MeetingKind,
  counterparts: readonly string[],
  except?: string,
): AroundState => {
  const { settings } = useSettings();
  const meetings = useDocs('meeting');
  const all = meetings.status === 'ready' ? meetings.all : [];
  return {
    kind,
    earlier: all
      .filter(({ id, counterpart }) => id !== except && counterparts.includes(counterpart))
      .sort(byStart)
      .map(({ startedAt, prompts }) => ({
        startedAt: Date.parse(startedAt),
        prompts: prompts.map(({ prompt }) => prompt),
      })),
    pinned: settings.pinned,
    hidden: settings.hidden,
    // What is so at a moment is said in a meeting, and is not asked of a screen around it.
    circumstances: [],
  };
};
