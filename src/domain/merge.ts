import type { Commitment } from './commitment';
import type { Counterpart } from './counterpart';
import type { Meeting, PromptEvent, Tick } from './meeting';
import type { Note } from './note';
import type { Settings } from './settings';

/** What becomes of two changes of one thing that did not know of each other. No word of either may go. */

/** What a person decides of each kind of thing; the rest is added by the server. */
export interface Contents {
  readonly note: Pick<Note, 'occasion' | 'title' | 'counterpart' | 'copyOf' | 'text'>;
  readonly commitment: Pick<
    Commitment,
    'text' | 'due' | 'whose' | 'counterpart' | 'occasion' | 'title' | 'state'
  >;
  readonly counterpart: Pick<
    Counterpart,
    'name' | 'hint' | 'standing' | 'directoryId' | 'mergedInto' | 'nextAim'
  >;
  readonly meeting: Omit<Meeting, 'id' | 'madeAt' | 'savedAt'>;
  readonly settings: Settings;
}
export type DocKind = keyof Contents;

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

/** Field by field: where I changed nothing, theirs stands. */
const byField = <Content extends object>({ base, mine, theirs }: Sides<Content>): Content => {
  const merged = { ...theirs };
  for (const key of Object.keys(mine) as (keyof Content)[])
    if (!base || !same(base[key], mine[key])) merged[key] = mine[key];
  return merged;
};

/** What either added is in, what either took out of the base is out; in the order of theirs, then mine. */
const asSets = <Item>(base: readonly Item[], mine: readonly Item[], theirs: readonly Item[]): Item[] => {
  const kept = theirs.filter((item) => mine.includes(item) || !base.includes(item));
  return [...kept, ...mine.filter((item) => !base.includes(item) && !theirs.includes(item))];
};

const changed = <Content extends object>(
  base: Content | undefined,
  other: Content,
  key: keyof Content,
): boolean => base === undefined || !same(base[key], other[key]);

const withText =
  <Content extends { readonly text: string }>() =>
  (sides: Sides<Content>): Merged<Content> => {
    const { base, mine, theirs } = sides;
    const apart = changed(base, mine, 'text') && changed(base, theirs, 'text');
    if (!apart) return { kind: 'one', content: byField(sides) };
    // Where one text holds every word of the other, it can stand for both.
    const whole = [theirs.text, mine.text].find(
      (text) => text.includes(mine.text) && text.includes(theirs.text),
    );
    return whole === undefined
      ? { kind: 'both' }
      : { kind: 'one', content: { ...byField(sides), text: whole } };
  };

const eventKey = ({ prompt, shownAt }: PromptEvent): string => `${shownAt}|${prompt}`;

/** Every showing once, in the order of their times; an answer wins over none, and mine over theirs. */
const mergeEvents = (mine: readonly PromptEvent[], theirs: readonly PromptEvent[]): PromptEvent[] => {
  const all = new Map(theirs.map((event) => [eventKey(event), event]));
  for (const event of mine) {
    const known = all.get(eventKey(event));
    if (!known || event.answer !== null) all.set(eventKey(event), event);
  }
  return [...all.values()].sort((a, b) => (eventKey(a) < eventKey(b) ? -1 : 1));
};

const mergeTicks = (
  base: readonly Tick[],
  mine: readonly Tick[],
  theirs: readonly Tick[],
): readonly Tick[] => {
  const ids = (ticks: readonly Tick[]) => ticks.map(({ prompt }) => prompt);
  const at = new Map([...mine, ...theirs].map((tick) => [tick.prompt, tick]));
  return asSets(ids(base), ids(mine), ids(theirs)).flatMap((id) => at.get(id) ?? []);
};

/** What only one of two beginnings says is no less said. */
const firstSaid = (
  mine: Contents['meeting'],
  theirs: Contents['meeting'],
): Pick<Contents['meeting'], 'aim' | 'ownShare'> => ({
  aim: theirs.aim === '' ? mine.aim : theirs.aim,
  ownShare: theirs.ownShare ?? mine.ownShare,
});

const mergeMeetings = (sides: Sides<Contents['meeting']>): Merged<Contents['meeting']> => {
  const { base, mine, theirs } = sides;
  return {
    kind: 'one',
    content: {
      // Of two beginnings the one that is known already stands; only what happened since is added.
      ...(base ? byField(sides) : { ...theirs, ...firstSaid(mine, theirs) }),
      // Two devices that open the same meeting begin it once: at the earlier moment.
      startedAt: mine.startedAt < theirs.startedAt ? mine.startedAt : theirs.startedAt,
      prompts: mergeEvents(mine.prompts, theirs.prompts),
      ticks: mergeTicks(base?.ticks ?? [], mine.ticks, theirs.ticks),
    },
  };
};

const mergeSettings = (sides: Sides<Settings>): Merged<Settings> => {
  const { base, mine, theirs } = sides;
  return {
    kind: 'one',
    content: {
      ...byField(sides),
      pinned: asSets(base?.pinned ?? [], mine.pinned, theirs.pinned),
      hidden: asSets(base?.hidden ?? [], mine.hidden, theirs.hidden),
    },
  };
};

/** The rule of each kind. A name is one line that its owner sees at once, so the later one stands. */
export const merge: { readonly [Kind in DocKind]: (sides: Sides<Contents[Kind]>) => Merged<Contents[Kind]> } =
  {
    note: withText(),
    commitment: withText(),
    counterpart: (sides) => ({ kind: 'one', content: byField(sides) }),
    meeting: mergeMeetings,
    settings: mergeSettings,
  };
