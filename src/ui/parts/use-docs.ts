import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { ask } from '../../client/ask';
import type { Line, LineView } from '../../client/sync/line-parts';
import { overlay, type Shown } from '../../client/sync/overlay';
import type { Send } from '../../client/send';
import type { View } from '../../contract/docs';
import type { DocKind } from '../../domain/merge';
import { useProduct } from './product';
import { useRunning } from './sync-gate';

/** The hooks by which a screen reads and changes a person's things. */

/** How often a list is asked for again while it is looked at, beside the quick look at what is open. */
const LIST_EVERY_MS = 15_000;

/** One thing as it stands now, in this window. */
export const useLine = <Kind extends DocKind>(line: Line<Kind>): LineView<Kind> =>
  useSyncExternalStore(line.subscribe, line.view);

export type Listed<Kind extends DocKind> =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly error: unknown; readonly again: () => void }
  | { readonly status: 'ready'; readonly all: readonly Shown<Kind>[] };

const LISTS: {
  readonly [Kind in Exclude<DocKind, 'settings'>]: (send: Send) => Promise<readonly View<Kind>[]>;
} = {
  commitment: async (send) =>
    (await ask(send, 'commitments/list', { occasion: null, counterparts: null })).commitments,
  counterpart: async (send) => (await ask(send, 'counterparts/list', {})).counterparts,
  meeting: async (send) => (await ask(send, 'meetings/list', { counterparts: null, limit: 50 })).meetings,
  note: async (send) =>
    (await ask(send, 'notes/list', { occasion: null, counterparts: null, limit: 50 })).notes,
  point: async (send) => (await ask(send, 'points/list', { counterparts: null })).points,
  appraisal: async (send) =>
    (await ask(send, 'appraisals/list', { counterparts: null, limit: 50 })).appraisals,
  prompt: async (send) => (await ask(send, 'prompts/list', {})).prompts,
};
export type ListedKind = keyof typeof LISTS;

const useList = <Kind extends ListedKind>(kind: Kind): UseQueryResult<readonly View<Kind>[]> => {
  const { send } = useProduct();
  return useQuery({
    queryKey: ['list', kind],
    queryFn: () => LISTS[kind](send),
    refetchInterval: LIST_EVERY_MS,
  });
};

/** Asks ahead for a list that will be shown soon. */
export const useAskedAhead = (kind: ListedKind): void => void useList(kind);

/** All things of a kind, with what this window changed since. The lists are asked for once however many show them. */
export const useDocs = <Kind extends ListedKind>(kind: Kind): Listed<Kind> => {
  const query = useList(kind);
  const { sync } = useRunning();
  // While nothing of the list changed it is the same list, so a key in a note draws no promise anew.
  const all = useSyncExternalStore(
    sync.subscribe,
    () => query.data && overlay<Kind>(kind, query.data, sync, new Date().toISOString()),
  );
  if (all) return { status: 'ready', all };
  if (query.isPending) return { status: 'loading' };
  return { status: 'failed', error: query.error, again: () => void query.refetch() };
};
