import { searchNotes, type NotesSearch } from '../../src/search/search-notes';
import type { Finder } from './finder';

/** The product's own search, one index for each set of notes. */
const indexes = new WeakMap<object, NotesSearch>();

export const productSearch: Finder = (notes, point, synonyms) => {
  let index = indexes.get(notes);
  if (!index) {
    index = searchNotes(notes, synonyms);
    indexes.set(notes, index);
  }
  return index.find(point) ?? [];
};
