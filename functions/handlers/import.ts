import type { Output } from '../../src/contract/commands';
import type { ImportedThing } from '../../src/contract/docs';
import { answer, refuse } from '../../src/contract/failure';
import { appraisalFault } from '../../src/domain/appraisal';
import { SETTINGS_ID } from '../../src/domain/settings';
import type { Versioned } from '../../src/domain/write';
import { fewAtOnce } from '../storage/few-at-once';
import type { OwnerRows, RowKind, RowValue } from '../storage/rows';
import type { Handler } from './handler';
import { clockFault } from './meetings';
import { viewOf } from './views';

type Outcome = Output<'data/import'>['results'][number]['outcome'];

/** No client's write has this id, so the mark of an import answers no repeat of a write. */
const NO_WRITE = '';

const isSame = <Kind extends RowKind>(
  kind: Kind,
  one: Versioned<RowValue[Kind]>,
  other: Versioned<RowValue[Kind]>,
): boolean => {
  const text = (row: Versioned<RowValue[Kind]>): string =>
    JSON.stringify([row.removedAt, viewOf(kind, { row, etag: '' })]);
  return text(one) === text(other);
};

/** Puts one thing where there is nothing. It never writes over anything. */
const put = async <Kind extends RowKind>(
  mine: OwnerRows,
  kind: Kind,
  row: Versioned<RowValue[Kind]>,
): Promise<Outcome> => {
  const { id } = row.value;
  const held = await mine.read(kind, id);
  if (held) return isSame(kind, held.row, row) ? 'same' : 'kept';
  if ((await mine.insert(kind, id, row)) === 'inserted') return 'added';
  // Storage says "exists" to our own insert too, when its first answer was lost and the library asked again.
  const now = await mine.read(kind, id);
  return now && isSame(kind, now.row, row) ? 'added' : 'kept';
};

const putBack = (mine: OwnerRows, thing: ImportedThing, at: string): Promise<Outcome> => {
  const rowOf = <Value>(tag: string, value: Value): Versioned<Value> => {
    const version = Number(tag.slice(1));
    return { value, version, writes: [{ wid: NO_WRITE, version, at }], removedAt: thing.removedAt };
  };
  switch (thing.kind) {
    case 'note': {
      const { version, ...value } = thing.doc;
      return put(mine, thing.kind, rowOf(version, value));
    }
    case 'commitment': {
      const { version, ...value } = thing.doc;
      return put(mine, thing.kind, rowOf(version, value));
    }
    case 'counterpart': {
      const { version, ...value } = thing.doc;
      return put(mine, thing.kind, rowOf(version, value));
    }
    case 'meeting': {
      const { version, ...value } = thing.doc;
      return put(mine, thing.kind, rowOf(version, value));
    }
    case 'settings': {
      const { version, ...value } = thing.doc;
      return put(mine, thing.kind, rowOf(version, value));
    }
    case 'point': {
      const { version, ...value } = thing.doc;
      return put(mine, thing.kind, rowOf(version, value));
    }
    case 'appraisal': {
      const { version, ...value } = thing.doc;
      return put(mine, thing.kind, rowOf(version, value));
    }
    case 'prompt': {
      const { version, ...value } = thing.doc;
      return put(mine, thing.kind, rowOf(version, value));
    }
  }
};

/** What no save would have taken, and which field of it. */
const faultOf = ({
  kind,
  doc,
}: ImportedThing):
  { readonly field: string; readonly message: string; readonly max?: number } | undefined => {
  if (kind === 'counterpart' && doc.mergedInto === doc.id)
    return { field: 'mergedInto', message: 'must be another person' };
  if (kind === 'settings' && doc.id !== SETTINGS_ID)
    return { field: 'id', message: 'must be the one id of settings' };
  if (kind === 'appraisal') return appraisalFault(doc);
  const message = kind === 'meeting' ? clockFault(doc) : undefined;
  return message === undefined ? undefined : { field: 'plannedEnd', message };
};

const AT_ONCE = 8;

export const importData: Handler<'data/import'> = async ({ mine, now }, { things }) => {
  for (const [place, thing] of things.entries()) {
    const fault = faultOf(thing);
    if (fault) return refuse({ code: 'invalid', ...fault, field: `things.${place}.doc.${fault.field}` });
  }
  const outcomes = new Map<number, Outcome>();
  await fewAtOnce(AT_ONCE, things, async (thing, place) => {
    outcomes.set(place, await putBack(mine, thing, now.toISOString()));
  });
  return answer({
    results: things.map(({ kind, doc }, place) => ({
      kind,
      id: doc.id,
      outcome: outcomes.get(place) ?? 'kept',
    })),
  });
};
