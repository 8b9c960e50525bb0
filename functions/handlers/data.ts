import type { Input } from '../../src/contract/commands';
import type { Found } from '../../src/contract/docs';
import { answer, refuse } from '../../src/contract/failure';
import { whomNamedBy, type Note } from '../../src/domain/note';
import { ROW_KINDS } from '../storage/keys';
import type { Held, OwnerRows, RowKind } from '../storage/rows';
import type { Handler } from './handler';
import { viewOf } from './views';

/** A page ends after so many things, or once its JSON is so long. */
const THINGS_MAX = 100;
const LENGTH_MAX = 512 * 1024;

const look = async <Kind extends RowKind>(mine: OwnerRows, kind: Kind, after: string | null) =>
  (await mine.page(kind, after, THINGS_MAX)).map((held: Held<Kind>) => ({
    kind,
    removedAt: held.row.removedAt,
    doc: viewOf(kind, held),
  }));

const pageOf = async (mine: OwnerRows, kind: RowKind, after: string | null): Promise<readonly Found[]> => {
  switch (kind) {
    case 'note':
      return look(mine, kind, after);
    case 'commitment':
      return look(mine, kind, after);
    case 'counterpart':
      return look(mine, kind, after);
    case 'meeting':
      return look(mine, kind, after);
    case 'settings':
      return look(mine, kind, after);
    case 'point':
      return look(mine, kind, after);
    case 'appraisal':
      return look(mine, kind, after);
    case 'prompt':
      return look(mine, kind, after);
  }
};

const notesOf = async (mine: OwnerRows): Promise<ReadonlyMap<string, Note>> =>
  new Map((await mine.list('note')).map(({ row: { value } }) => [value.id, value]));

/** Whether a thing is about one of these people; a copy that names nobody is about whom its original is about. */
const isAbout = (
  people: readonly string[],
  notes: ReadonlyMap<string, Note>,
): ((thing: Found) => boolean) => {
  const among = (id: string | null): boolean => id !== null && people.includes(id);
  return ({ kind, doc }) => {
    switch (kind) {
      case 'note':
        return among(whomNamedBy(doc, notes));
      case 'commitment':
      case 'meeting':
      case 'point':
      case 'appraisal':
        return among(doc.counterpart);
      case 'counterpart':
        return among(doc.id);
      case 'settings':
      case 'prompt':
        return false;
    }
  };
};

const wantedBy = async (
  mine: OwnerRows,
  { counterparts }: Input<'data/read'>,
): Promise<(thing: Found) => boolean> =>
  counterparts === null ? () => true : isAbout(counterparts, await notesOf(mine));

export const readData: Handler<'data/read'> = async ({ mine }, input) => {
  const { after } = input;
  const isWanted = await wantedBy(mine, input);
  const things: Found[] = [];
  let length = 0;
  for (const kind of ROW_KINDS.slice(after ? ROW_KINDS.indexOf(after.kind) : 0)) {
    let last = kind === after?.kind ? after.id : null;
    for (;;) {
      const page = await pageOf(mine, kind, last);
      for (const thing of page.filter(isWanted)) {
        things.push(thing);
        length += JSON.stringify(thing).length;
        if (things.length >= THINGS_MAX || length >= LENGTH_MAX)
          return answer({ things, next: { kind, id: thing.doc.id } });
      }
      last = page.at(-1)?.doc.id ?? null;
      if (page.length < THINGS_MAX) break;
    }
  }
  return answer({ things, next: null });
};

/** The confirmation is checked by the contract: without its very words this is never reached. */
export const eraseData: Handler<'data/erase'> = async ({ eraseMine }) => {
  const erased = await eraseMine();
  if (erased === 'on-hold') return refuse({ code: 'on-hold' });
  const { removed, left } = erased;
  return answer({ removed: { ...removed }, left: { ...left } });
};
