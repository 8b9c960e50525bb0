/** What the rules of merging have in common. */

export interface Sides<Content> {
  /** What both started from; undefined where one of them started from nothing. */
  readonly base: Content | undefined;
  readonly mine: Content;
  readonly theirs: Content;
}

export type Merged<Content> =
  | { readonly kind: 'one'; readonly content: Content }
  /** Both have words of their own: theirs stays, and mine becomes a thing beside it. */
  | { readonly kind: 'both' };

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

export const changed = <Content extends object>(
  base: Content | undefined,
  other: Content,
  key: keyof Content,
): boolean => base === undefined || !same(base[key], other[key]);

/** Field by field: where I changed nothing, theirs stands. */
export const byField = <Content extends object>({ base, mine, theirs }: Sides<Content>): Content => {
  const merged = { ...theirs };
  for (const key of Object.keys(mine) as (keyof Content)[])
    if (changed(base, mine, key)) merged[key] = mine[key];
  return merged;
};

/** What either added is in, what either took out of the base is out; in the order of theirs, then mine. */
export const asSets = <Item>(
  base: readonly Item[],
  mine: readonly Item[],
  theirs: readonly Item[],
): Item[] => {
  const kept = theirs.filter((item) => mine.includes(item) || !base.includes(item));
  return [...kept, ...mine.filter((item) => !base.includes(item) && !theirs.includes(item))];
};

/** The same for entries that are told apart by a key. */
export const keyedSets = <Item>(
  key: (item: Item) => string,
  base: readonly Item[],
  mine: readonly Item[],
  theirs: readonly Item[],
): Item[] => {
  const found = new Map([...mine, ...theirs].map((item) => [key(item), item]));
  return asSets(base.map(key), mine.map(key), theirs.map(key)).flatMap((name) => found.get(name) ?? []);
};

/** One text that holds both; undefined where that would be too long. */
const together = (theirs: string, mine: string, between: string, max: number): string | undefined => {
  const whole = [theirs, mine].find((text) => text.includes(mine) && text.includes(theirs));
  if (whole !== undefined) return whole;
  const text = `${theirs}${between}${mine}`;
  return text.length > max ? undefined : text;
};

/** How much of a text there may be, and what stands between two that are put together. */
export interface Room {
  readonly max: number;
  readonly between: string;
}

/** Field by field, and of words that both changed every one; undefined where they have no room together. */
export const withWords = <Content extends object>(
  sides: Sides<Content>,
  rooms: { readonly [Key in keyof Content]?: Room },
): Content | undefined => {
  const merged = byField(sides);
  const { base, mine, theirs } = sides;
  for (const key of Object.keys(rooms) as (keyof Content)[]) {
    const room = rooms[key];
    if (!room || !changed(base, mine, key) || !changed(base, theirs, key)) continue;
    const text = together(String(theirs[key]), String(mine[key]), room.between, room.max);
    if (text === undefined) return undefined;
    // What has room is a text, and so is what it is put together to.
    merged[key] = text as Content[keyof Content];
  }
  return merged;
};

/**
 * Entries that each have an id: what either changed in one, added or took out. What one changed and the other took out
 * stays, since its words were read by nobody else. Undefined where the words of one entry have no room together.
 */
export const mergeEntries = <Entry extends { readonly id: string }>(
  base: readonly Entry[],
  mine: readonly Entry[],
  theirs: readonly Entry[],
  rooms: { readonly [Key in keyof Entry]?: Room },
): readonly Entry[] | undefined => {
  const byId = (entries: readonly Entry[]) => new Map(entries.map((entry) => [entry.id, entry]));
  const [before, own] = [byId(base), byId(mine)];
  const there = new Set(theirs.map(({ id }) => id));
  const isNews = (entry: Entry): boolean => !same(before.get(entry.id), entry);
  const merged: Entry[] = [];
  for (const entry of theirs) {
    const other = own.get(entry.id);
    if (!other) {
      if (isNews(entry)) merged.push(entry);
      continue;
    }
    const one = withWords({ base: before.get(entry.id), mine: other, theirs: entry }, rooms);
    if (!one) return undefined;
    merged.push(one);
  }
  return [...merged, ...mine.filter((entry) => !there.has(entry.id) && isNews(entry))];
};
