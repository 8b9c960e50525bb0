import { wordsWithin, type AppraisalContent } from './appraisal';
import type { Commitment } from './commitment';
import type { Counterpart } from './counterpart';
import type { Meeting, PromptEvent, Tick } from './meeting';
import { mergeAppraisals } from './merge-appraisal';
import { asSets, byField, changed, keyedSets, type Merged, type Sides } from './merge-parts';
import type { Note } from './note';
import { PAST_ASKS_MAX, type OwnPrompt, type PastAsk } from './own-prompt';
import { POINT_LINKS_MAX, type Point, type PointLink } from './point';
import { mergeActs } from './prompts/act-days';
import type { Settings } from './settings';
import { mergeSynonyms } from './synonyms';

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
  readonly point: Omit<Point, 'id' | 'madeAt' | 'savedAt'>;
  readonly appraisal: AppraisalContent;
  readonly prompt: Omit<OwnPrompt, 'id' | 'madeAt' | 'savedAt'>;
}
export type DocKind = keyof Contents;

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
      synonyms: mergeSynonyms(base?.synonyms ?? '', mine.synonyms, theirs.synonyms),
      hidden: asSets(base?.hidden ?? [], mine.hidden, theirs.hidden),
      acts: mergeActs(base?.acts ?? [], mine.acts, theirs.acts),
    },
  };
};

const linkKey = ({ note, on, words }: PointLink): string => `${note}|${on}|${words}`;

const mergePoints = (sides: Sides<Contents['point']>): Merged<Contents['point']> => {
  const merged = withText<Contents['point']>()(sides);
  if (merged.kind === 'both') return merged;
  const { base, mine, theirs } = sides;
  const links = keyedSets(linkKey, base?.links ?? [], mine.links, theirs.links);
  if (links.length > POINT_LINKS_MAX) return { kind: 'both' };
  return { kind: 'one', content: { ...merged.content, links } };
};

const askKey = ({ edition, ask }: PastAsk): string => `${edition}|${ask}`;

/** Two asks that began from the same one stay two prompts: each may have been asked already. */
const mergePrompts = (sides: Sides<Contents['prompt']>): Merged<Contents['prompt']> => {
  const { base, mine, theirs } = sides;
  if (mine.ask !== theirs.ask && changed(base, mine, 'ask') && changed(base, theirs, 'ask'))
    return { kind: 'both' };
  const past = keyedSets(askKey, base?.past ?? [], mine.past, theirs.past)
    .sort((a, b) => b.edition - a.edition)
    .slice(0, PAST_ASKS_MAX);
  return { kind: 'one', content: { ...byField(sides), past } };
};

/** The rule of each kind. A name is one line that its owner sees at once, so the later one stands. */
export const merge: { readonly [Kind in DocKind]: (sides: Sides<Contents[Kind]>) => Merged<Contents[Kind]> } =
  {
    note: withText(),
    commitment: withText(),
    counterpart: (sides) => ({ kind: 'one', content: byField(sides) }),
    meeting: mergeMeetings,
    settings: mergeSettings,
    point: mergePoints,
    appraisal: mergeAppraisals,
    prompt: mergePrompts,
  };

const none = (): string => '';

/** What of each kind outlives its removal elsewhere, because somebody typed it: empty where nothing does. */
export const ownWords: { readonly [Kind in DocKind]: (content: Contents[Kind]) => string } = {
  note: ({ text }) => text,
  commitment: ({ text }) => text,
  counterpart: none,
  meeting: none,
  settings: none,
  point: ({ text }) => text,
  appraisal: (content) =>
    wordsWithin(content)
      .filter((words) => words !== '')
      .join('\n'),
  prompt: ({ title, ask, reason }) => [title, ask, reason].join('\n'),
};
