import type { Thing } from '../../src/domain/retention';
import type { OwnerRows, RowKind } from './rows';

/** A thing with the mark of storage that its removal needs. */
export type HeldThing = Thing & { readonly etag: string };

/** All that a person keeps, of every kind, removed things too. */
export const everyThing = async (rows: OwnerRows): Promise<readonly HeldThing[]> => {
  const of = async <Kind extends RowKind>(kind: Kind) =>
    (await rows.list(kind)).map(({ row, etag }) => ({
      kind,
      removedAt: row.removedAt,
      doc: row.value,
      etag,
    }));
  return [
    ...(await of('note')),
    ...(await of('commitment')),
    ...(await of('counterpart')),
    ...(await of('meeting')),
    ...(await of('settings')),
    ...(await of('point')),
    ...(await of('appraisal')),
    ...(await of('prompt')),
  ];
};
