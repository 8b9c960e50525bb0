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
  /** What the owner wants of the next talk; the record of that talk takes it over, and then it is empty again. */
  readonly nextAim: string;
  /** UTC instants, ISO 8601. */
  readonly madeAt: string;
  readonly savedAt: string;
}

export const NAME_MAX = 200;
export const HINT_MAX = 60;

type Linked = Pick<Counterpart, 'id' | 'mergedInto'>;

type Links = ReadonlyMap<string, string>;

/**
 * Who was merged into whom. A link to an entry that is not there yet counts for nothing, or the person would be
 * nowhere until it comes: what one device wrote offline arrives in any order.
 */
const linksOf = (all: readonly Linked[]): Links => {
  const known = new Set(all.map(({ id }) => id));
  const isThere = (into: string | null): into is string => into !== null && known.has(into);
  return new Map(all.flatMap(({ id, mergedInto }) => (isThere(mergedInto) ? [[id, mergedInto]] : [])));
};

const endOf = (id: string, links: Links): string => {
  const path: string[] = [];
  let at = id;
  for (;;) {
    const seen = path.indexOf(at);
    if (seen >= 0) return [...path.slice(seen)].sort()[0] ?? id;
    path.push(at);
    const into = links.get(at);
    if (into === undefined) return at;
    at = into;
  }
};

/**
 * The entry that stands for an id after all mergers. An unknown id stands for itself. Two devices may merge two
 * entries into each other at the same time: of such a circle the smallest id stands for all.
 */
export const standsFor = (id: string, all: readonly Linked[]): string => endOf(id, linksOf(all));

/** Every id that stands for the same person as this one, itself included. */
export const idsOf = (id: string, all: readonly Linked[]): readonly string[] => {
  const links = linksOf(all);
  const one = endOf(id, links);
  const ids = new Set([one, id]);
  for (const { id: other } of all) if (endOf(other, links) === one) ids.add(other);
  return [...ids];
};

/** The people that are shown: mergers appear as the one they were merged into. */
export const shownPeople = <Person extends Linked>(all: readonly Person[]): readonly Person[] => {
  const links = linksOf(all);
  return all.filter(({ id }) => endOf(id, links) === id);
};

/**
 * The entries that became one with a shown person, nearest first: taken apart in this order, a chain comes apart
 * link by link, as it was made.
 */
export const mergedWith = <Person extends Linked>(
  person: string,
  all: readonly Person[],
): readonly Person[] => {
  const links = linksOf(all);
  const steps = (from: string): number => {
    let count = 0;
    for (let at = from; at !== person; at = links.get(at) ?? person) count += 1;
    return count;
  };
  return all
    .filter(({ id }) => id !== person && endOf(id, links) === person)
    .sort((a, b) => steps(a.id) - steps(b.id));
};

/**
 * Whose link is to be cut so that this entry is a person apart: its own, and in a circle also that of the one who
 * stands for all, who would else lead back to it.
 */
export const linksToCut = (id: string, all: readonly Linked[]): readonly string[] => {
  const person = all.find((one) => one.id === standsFor(id, all));
  return person && person.mergedInto !== null && person.id !== id ? [id, person.id] : [id];
};

/** The person who is bound to an entry of the directory, also through an entry that was merged into theirs. */
export const ofDirectory = (
  directoryId: string,
  all: readonly Pick<Counterpart, 'id' | 'mergedInto' | 'directoryId'>[],
): string | undefined => {
  const bound = all.find((one) => one.directoryId === directoryId);
  return bound && standsFor(bound.id, all);
};
