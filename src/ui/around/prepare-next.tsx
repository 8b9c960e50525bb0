import type { Shown } from '../../client/sync/overlay';
import { idsOf, standsFor } from '../../domain/counterpart';
import { lineOf } from '../parts/line-of';
import { useRunning } from '../parts/sync-gate';
import { useDocs } from '../parts/use-docs';
import { Prepare, type PrepareProps } from './prepare';

export interface PrepareNextProps extends Pick<PrepareProps, 'kind' | 'startsAt' | 'now'> {
  readonly counterpart: string;
}

/** A talk that has no record yet: its aim waits with the person. */
export const PrepareNext = ({ counterpart, ...props }: PrepareNextProps) => {
  const people = useDocs('counterpart');
  const all = people.status === 'ready' ? people.all : [];
  const person = all.find(({ id }) => id === standsFor(counterpart, all));
  if (!person) return null;
  return <PrepareWith person={person} counterparts={idsOf(person.id, all)} {...props} />;
};

interface PrepareWithProps extends Omit<PrepareNextProps, 'counterpart'> {
  readonly person: Shown<'counterpart'>;
  readonly counterparts: readonly string[];
}

const PrepareWith = ({ person, ...props }: PrepareWithProps) => {
  const { sync } = useRunning();
  return (
    <Prepare
      {...props}
      promises="here"
      aim={person.nextAim}
      saving={person.saving}
      onType={(nextAim) => {
        const line = lineOf(sync, 'counterpart', person);
        line.change({ ...line.view().content, nextAim }, 'typing');
      }}
      onLeave={() => void sync.line('counterpart', person.id)?.flush()}
    />
  );
};
