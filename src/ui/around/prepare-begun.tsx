import type { Line } from '../../client/sync/line-parts';
import { idsOf } from '../../domain/counterpart';
import { useDocs, useLine } from '../parts/use-docs';
import { Prepare } from './prepare';

export interface PrepareBegunProps {
  readonly line: Line<'meeting'>;
  readonly now: number;
}

/** A meeting whose record is there and whose time has not come. Its page shows the promises already. */
export const PrepareBegun = ({ line, now }: PrepareBegunProps) => {
  const people = useDocs('counterpart');
  const { content, state } = useLine(line);
  const all = people.status === 'ready' ? people.all : [];
  return (
    <Prepare
      counterparts={idsOf(content.counterpart, all)}
      kind={content.kind}
      startsAt={Date.parse(content.startedAt)}
      now={now}
      promises="above"
      aim={content.aim}
      saving={state}
      onType={(aim) => line.change({ ...line.view().content, aim }, 'typing')}
      onLeave={() => void line.flush()}
    />
  );
};
