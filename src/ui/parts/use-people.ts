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
