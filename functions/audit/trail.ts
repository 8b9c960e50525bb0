import type { TenantId } from '../../src/domain/person';
import type { Owner } from '../seal/key-rows';
import type { AuditRow, AuditRows } from '../storage/audit-rows';
import { StorageUnavailable } from '../storage/unavailable';
import { chainStateOf, linkOf, NO_LINK, type ChainKey, type ChainState } from './chain';
import { createShortMemory } from '../short-memory';

/** What is told about one act; the trail adds its number and what binds it to the entry before. */
export type AuditEntry = Omit<AuditRow, 'number' | 'key' | 'link'>;

export interface AuditPage {
  /** The newest first. */
  readonly entries: readonly AuditRow[];
  readonly more: boolean;
  readonly chain: ChainState;
}

/** The trail about the things of each owner. All throw `StorageUnavailable` when storage can not be reached. */
export interface AuditTrail {
  append(owner: Owner, entry: AuditEntry): Promise<void>;
  /** @param before entries below this number only; null for the newest of all */
  list(owner: Owner, before: number | null, limit: number): Promise<AuditPage>;
  /** Takes the whole trail away, and answers how many entries it had and how many there are now. */
  erase(owner: Owner): Promise<{ readonly removed: number; readonly left: number }>;
  /** Takes away what is from before an instant, at most so many entries, and answers how many those were. */
  removeBefore(owner: Owner, instant: string, most: number): Promise<number>;
  owners(tenant: TenantId): Promise<readonly Owner[]>;
}

/** Each further round means that another server added an entry between our look and our insert. */
const ROUNDS = 30;

/** A look back that shows our own entry too, unless more others than this came after it. */
const LOOK_BACK = 20;

/** How many entries are counted that came while the trail was erased; there are hardly ever any. */
const COUNTED = 100;

/** The last entries of so many owners are remembered, so that adding one is an insert and nothing else. */
const HEADS_KEPT = 2_000;

type Head = Pick<AuditRow, 'number' | 'link'>;

const BEFORE_THE_FIRST: Head = { number: 0, link: NO_LINK };

/**
 * The chain needs no lock: an entry's number is its key in storage, and storage takes a key once. Two servers that
 * add at the same time try the same number; the one that comes second looks again and takes the next. Within one
 * server the entries of an owner wait for each other, so that this stays rare.
 */
export const createAuditTrail = (rows: AuditRows, keyOf: (owner: Owner) => ChainKey): AuditTrail => {
  const heads = createShortMemory<Head>(HEADS_KEPT);
  const turns = new Map<string, Promise<void>>();
  const nameOf = ({ tenant, person }: Owner): string => `${tenant}|${person}`;

  /**
   * Whether the entry that a head was remembered of is still there. Looked for only after the new one is: an erasure
   * after this takes both away.
   */
  const follows = async (owner: Owner, number: number, head: Head): Promise<boolean> => {
    const [before] = await rows.newest(owner, number, 1);
    return before?.link === head.link;
  };

  /** The first number for which it holds, of numbers from which on it holds; `below` when it holds for none. */
  const firstFrom = async (
    from: number,
    below: number,
    holds: (number: number) => Promise<boolean>,
  ): Promise<number> => {
    let [low, high] = [from, below];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (await holds(middle)) high = middle;
      else low = middle + 1;
    }
    return low;
  };

  const inTurn = <Value>(owner: Owner, task: () => Promise<Value>): Promise<Value> => {
    const name = nameOf(owner);
    const done = (turns.get(name) ?? Promise.resolve()).then(task);
    const turn = done.then(
      () => {},
      () => {},
    );
    turns.set(name, turn);
    void turn.then(() => {
      if (turns.get(name) === turn) turns.delete(name);
    });
    return done;
  };

  const add = async (owner: Owner, entry: AuditEntry): Promise<void> => {
    const name = nameOf(owner);
    const key = keyOf(owner);
    const remembered = heads.get(name);
    let head = remembered ?? (await rows.newest(owner, null, 1))[0] ?? BEFORE_THE_FIRST;
    // Forgotten until it is certain what stands there: an error leaves that open.
    heads.forget(name);
    for (let round = 1; round <= ROUNDS; round += 1) {
      const numbered = { ...entry, number: head.number + 1 };
      const row = { ...numbered, key: key.name, link: linkOf(key, head.link, numbered) };
      if ((await rows.insert(owner, row)) === 'inserted') {
        if (head !== remembered || (await follows(owner, row.number, head))) return heads.set(name, row);
        // The trail was erased since the head of it was learnt: this entry is the first of the new one.
        await rows.remove(owner, row.number, row.number);
        head = (await rows.newest(owner, null, 1))[0] ?? BEFORE_THE_FIRST;
        continue;
      }
      // Storage says "exists" to our own entry too, when its first answer was lost and the library asked again.
      const latest = await rows.newest(owner, null, LOOK_BACK);
      if (latest.some(({ link }) => link === row.link)) return;
      head = latest[0] ?? BEFORE_THE_FIRST;
    }
    throw new StorageUnavailable(new Error(`Others added entries in each of ${ROUNDS} rounds.`));
  };

  return {
    append: (owner, entry) => inTurn(owner, () => add(owner, entry)),

    erase: (owner) =>
      inTurn(owner, async () => {
        const removed = await rows.empty(owner);
        heads.forget(nameOf(owner));
        return { removed, left: (await rows.newest(owner, null, COUNTED)).length };
      }),

    removeBefore: async (owner, instant, most) => {
      const [newest] = await rows.newest(owner, null, 1);
      if (!newest) return 0;
      const entryUpTo = async (number: number) => (await rows.newest(owner, number + 1, 1))[0];
      const end = await firstFrom(1, newest.number + 1, async (number) => {
        const entry = await entryUpTo(number);
        return entry !== undefined && entry.at >= instant;
      });
      const from = await firstFrom(1, end, async (number) => (await entryUpTo(number)) !== undefined);
      const to = Math.min(end, from + most);
      await rows.remove(owner, from, to - 1);
      return to - from;
    },

    owners: rows.owners,

    list: async (owner, before, limit) => {
      // One more than asked for: it says whether there are more, and what the last one has to be bound to.
      const found = await rows.newest(owner, before, limit + 1);
      return {
        entries: found.slice(0, limit),
        more: found.length > limit,
        chain: chainStateOf(keyOf(owner), found),
      };
    },
  };
};
