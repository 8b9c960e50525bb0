import type { SaveState } from '../../client/sync/line-parts';
import type { Shown } from '../../client/sync/overlay';
import type { AppraisalContent } from '../../domain/appraisal';
import { lineOf } from '../parts/line-of';
import { useRunning } from '../parts/sync-gate';
import { useLine } from '../parts/use-docs';

/** One appraisal as it stands in this window, and how it is changed. */
export interface Held {
  readonly id: string;
  readonly content: AppraisalContent;
  readonly state: SaveState;
  /** @param pace `typing` while more is likely to follow */
  readonly change: (some: Partial<AppraisalContent>, pace?: 'typing' | 'done') => void;
  /** Said when a field is left. */
  readonly flush: () => void;
}

export const useAppraisal = (shown: Shown<'appraisal'>): Held => {
  const { sync } = useRunning();
  const line = lineOf(sync, 'appraisal', shown);
  const { content, state } = useLine(line);
  return {
    id: line.id,
    content,
    state,
    change: (some, pace = 'done') => line.change({ ...line.view().content, ...some }, pace),
    flush: () => void line.flush(),
  };
};

/** A list with one entry of it changed. */
export const changedIn = <Entry extends { readonly id: string }>(
  entries: readonly Entry[],
  id: string,
  some: Partial<Entry>,
): readonly Entry[] => entries.map((entry) => (entry.id === id ? { ...entry, ...some } : entry));
