/**
 * The other person, as their owner knows them: an own id and a name that the owner gave. It is no account and no
 * address, and everything about the pair hangs on it, so that a moved or re-created meeting loses nothing.
 */
export interface Counterpart {
  /** 128 bits, base64url. */
  readonly id: string;
  readonly name: string;
  /** What tells two people of one name apart, e.g. a team; empty where nothing needs to. */
  readonly hint: string;
  /** `left`: no longer met, and kept for what was promised. */
  readonly standing: 'here' | 'left';
  /** Bound by a people picker or an accepted invitation only, never by an address. */
  readonly directoryId: string | null;
  /** The entry that this one turned out to be the same person as. */
  readonly mergedInto: string | null;
  /** UTC instants, ISO 8601. */
  readonly madeAt: string;
  readonly savedAt: string;
}

export const NAME_MAX = 200;
export const HINT_MAX = 60;

type Linked = Pick<Counterpart, 'id' | 'mergedInto'>;

/**
 * The entry that stands for an id after all mergers. An unknown id stands for itself. Two devices may merge two
 * entries into each other at the same time: of such a circle the smallest id stands for all.
 */
export const standsFor = (id: string, all: readonly Linked[]): string => {
  const next = new Map(all.map((one) => [one.id, one.mergedInto]));
  const path: string[] = [];
  let at = id;
  for (;;) {
    const seen = path.indexOf(at);
    if (seen >= 0) return [...path.slice(seen)].sort()[0] ?? id;
    path.push(at);
    const into = next.get(at);
    if (into === null || into === undefined) return at;
    at = into;
  }
};

/** Every id that stands for the same person as this one, itself included. */
export const idsOf = (id: string, all: readonly Linked[]): readonly string[] => {
  const one = standsFor(id, all);
  const ids = new Set([one, id]);
  for (const { id: other } of all) if (standsFor(other, all) === one) ids.add(other);
  return [...ids];
};

/** The people that are shown: mergers appear as the one they were merged into. */
export const shownPeople = <Person extends Linked>(all: readonly Person[]): readonly Person[] =>
  all.filter(({ id }) => standsFor(id, all) === id);
