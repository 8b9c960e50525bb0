import type { Owner } from '../seal/key-rows';
import type { Keyring } from '../seal/keyring';
import { fewAtOnce } from './few-at-once';
import { holdsOn } from './holds';
import { careKeyOf, kindOf, wholeOf } from './keys';
import type { Erased, RowCounts, RowKind } from './rows';
import type { Found, Table, Tables } from './tables';
import { StorageUnavailable } from './unavailable';

/** So many rows are looked at in one go, and so many removals are under way at once. */
const PAGE = 200;
const AT_ONCE = 16;
/** Each round without a removal means that all the rows of a page changed between the look and the removal. */
const IDLE_ROUNDS = 5;

const removeEach = async (table: Table, rows: readonly Found[]): Promise<readonly Found[]> => {
  const removed: Found[] = [];
  await fewAtOnce(AT_ONCE, rows, async (row) => {
    if ((await table.remove(row.key, row.etag)) === 'removed') removed.push(row);
  });
  return removed;
};

/** Removes every row of a person in a table without reading it, so that what is broken goes as well. */
const empty = async (table: Table, owner: Owner): Promise<readonly string[]> => {
  const gone: string[] = [];
  let idle = 0;
  for (;;) {
    const page = await table.first(wholeOf(owner), PAGE);
    if (page.length === 0) return gone;
    const removed = await removeEach(table, page);
    gone.push(...removed.map(({ key }) => key.rowKey));
    idle = removed.length > 0 ? 0 : idle + 1;
    if (idle > IDLE_ROUNDS)
      throw new StorageUnavailable(new Error('Rows kept changing while they were removed.'));
  }
};

const counted = (rowKeys: readonly string[], keys: number): RowCounts => {
  const of = (kind: RowKind) => rowKeys.filter((rowKey) => kindOf(rowKey) === kind).length;
  return {
    note: of('note'),
    commitment: of('commitment'),
    counterpart: of('counterpart'),
    meeting: of('meeting'),
    settings: of('settings'),
    point: of('point'),
    appraisal: of('appraisal'),
    prompt: of('prompt'),
    key: keys,
  };
};

const all = async (table: Table, owner: Owner): Promise<readonly string[]> =>
  (await table.range(wholeOf(owner))).map(({ key }) => key.rowKey);

/**
 * Ends all that a person keeps. The keys go first: should it end in the middle, nobody can read what is left of it. A
 * thing that is saved meanwhile is either removed with the rest or stands afterwards under a new key; see the store's
 * insert.
 */
export const eraseOn =
  ({ rows, keys, care }: Tables, keyring: Pick<Keyring, 'forget'>) =>
  async (owner: Owner): Promise<Erased | 'on-hold'> => {
    if (await holdsOn(care).find(owner)) return 'on-hold';
    const destroyed = await empty(keys, owner);
    keyring.forget(owner);
    const removed = await empty(rows, owner);
    const announced = await care.get(careKeyOf(owner, 'announced'));
    if (announced) await care.remove(announced.key, announced.etag);
    return {
      removed: counted(removed, destroyed.length),
      left: counted(await all(rows, owner), (await all(keys, owner)).length),
    };
  };
