import type { Input } from '../../src/contract/commands';
import type { Found } from '../../src/contract/docs';
import { answer } from '../../src/contract/failure';
import { fewAtOnce } from '../storage/few-at-once';
import type { OwnerRows, RowKind } from '../storage/rows';
import type { Handler } from './handler';
import { viewOf } from './views';

type Known = Input<'sync/changes'>['have'][number];

const look = async <Kind extends RowKind>(mine: OwnerRows, kind: Kind, id: string) => {
  const held = await mine.read(kind, id);
  return held && { kind, removedAt: held.row.removedAt, doc: viewOf(kind, held) };
};

/** One thing as it stands; undefined for one that never was, and so for another person's too. */
const find = (mine: OwnerRows, { kind, id }: Known): Promise<Found | undefined> => {
  switch (kind) {
    case 'note':
      return look(mine, kind, id);
    case 'commitment':
      return look(mine, kind, id);
    case 'counterpart':
      return look(mine, kind, id);
    case 'meeting':
      return look(mine, kind, id);
    case 'settings':
      return look(mine, kind, id);
    case 'point':
      return look(mine, kind, id);
    case 'appraisal':
      return look(mine, kind, id);
    case 'prompt':
      return look(mine, kind, id);
  }
};

const AT_ONCE = 8;

export const listChanges: Handler<'sync/changes'> = async ({ mine }, { have }) => {
  const changed: Found[] = [];
  await fewAtOnce(AT_ONCE, have, async (known) => {
    const found = await find(mine, known);
    if (found && found.doc.version !== known.version) changed.push(found);
  });
  return answer({ changed });
};
