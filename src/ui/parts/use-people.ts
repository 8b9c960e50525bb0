import { useState } from 'react';
import type { Shown } from '../../client/sync/overlay';
import { shownPeople, standsFor } from '../../domain/counterpart';
import { labelOf } from '../../domain/same-name';
import { useDocs } from './use-docs';

/** How a person is called in lists: their name, with what tells them from another of that name. */
export const useNames = (): ((counterpart: string | null) => string | undefined) => {
  const people = useDocs('counterpart');
  if (people.status !== 'ready') return () => undefined;
  const all = people.all;
  const shown = shownPeople(all);
  return (id) => {
    const person = id === null ? undefined : shown.find((one) => one.id === standsFor(id, all));
    return person && labelOf(person, shown);
  };
};

export type People =
  | { readonly status: 'loading' }
  /** It stays so while the list is asked for again, so that what stands beside it stays as well. */
  | {
      readonly status: 'unread';
      readonly error: unknown;
      /** Undefined while it is asked for. */
      readonly again: (() => void) | undefined;
    }
  /** Merged entries included. */
  | { readonly status: 'ready'; readonly all: readonly Shown<'counterpart'>[] };

/** Everyone whom the owner knows, as far as the list can be read. */
export const usePeople = (): People => {
  const list = useDocs('counterpart');
  const [error, setError] = useState<unknown>();
  if (list.status === 'failed' && list.error !== error) setError(list.error);
  if (list.status === 'ready') return list;
  if (list.status === 'failed') return { status: 'unread', error: list.error, again: list.again };
  return error === undefined ? list : { status: 'unread', error, again: undefined };
};
