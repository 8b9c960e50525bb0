import { useMemo } from 'react';
import { failureOf } from '../../client/ask';
import { dayAt } from '../../domain/calendar-date';
import { ofKind, type Thing } from '../../domain/export/thing';
import type { Failure } from '../../contract/failure';
import { searchNotes, type NotesSearch } from '../../search/search-notes';
import { useThingsAbout } from '../mydata/use-things';

export type SearchInNotes =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly failure: Failure; readonly again: () => void }
  /** The index is made when it is first asked for. */
  | { readonly status: 'ready'; readonly notes: number; readonly search: () => NotesSearch };

const searchable = (things: readonly Thing[]) =>
  ofKind('note', things).flatMap(({ removedAt, doc: { id, text, startedAt } }) => {
    if (removedAt !== null || text.trim() === '') return [];
    const at = new Date(startedAt);
    return [{ id, text, date: dayAt(at.getTime(), at.getTimezoneOffset()) }];
  });

/** The owner's own notes about a person, opened and searched in this window and nowhere else. */
export const useNotesSearch = (
  counterparts: readonly string[],
  synonyms: readonly (readonly string[])[],
): SearchInNotes => {
  const things = useThingsAbout(counterparts);
  const made = useMemo(() => {
    if (!things.data) return undefined;
    const notes = searchable(things.data);
    let search: NotesSearch | undefined;
    return { notes: notes.length, search: () => (search ??= searchNotes(notes, synonyms)) };
  }, [things.data, synonyms]);
  if (made) return { status: 'ready', ...made };
  if (things.isPending) return { status: 'loading' };
  return { status: 'failed', failure: failureOf(things.error), again: () => void things.refetch() };
};
