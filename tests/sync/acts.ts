import { untouched } from '../../src/client/sync/sync';
import type { Line } from '../../src/client/sync/line-parts';
import type { Contents, DocKind } from '../../src/domain/merge';
import { COMMITMENT_TEXT_MAX } from '../../src/domain/commitment';
import type { PromptEvent } from '../../src/domain/meeting';
import { DEFAULT_SETTINGS, SETTINGS_ID } from '../../src/domain/settings';
import { aCommitment, aMeeting, anId128 } from '../support/builders';
import type { Chance } from './chance';
import { choiceOf, wordsOf, type Saying } from './ledger';
import type { WorldWindow } from './window';

/** What people do: each act changes one thing in one window, and says what has to be found of it at the end. */

export const NOTES = [anId128('the shared note'), anId128('the second note')] as const;
export const MEETING = anId128('the meeting');
const COUNTERPART = anId128('the other person');
const PROMPTS = ['P001', 'P002', 'P003', 'P004'] as const;

/** Something that a person does in this window; undefined where it can not be done there now. */
export interface Act {
  readonly kind: DocKind;
  readonly id: string;
  /** Undefined where the act begins the thing. */
  readonly line: Line<DocKind> | undefined;
  readonly says: Saying;
  readonly act: () => Line<DocKind>;
}

export interface Hands {
  readonly window: WorldWindow;
  readonly chance: Chance;
  readonly now: () => number;
  readonly newId: () => string;
  /** A word that nobody has typed before; none is part of another. */
  readonly newWord: () => string;
  readonly commitments: readonly string[];
  readonly isBegun: (kind: DocKind, id: string) => boolean;
  /** Only one window ever writes, so that what it erases is gone for sure. */
  readonly isAlone: boolean;
}

const begun: { readonly [Kind in 'note' | 'meeting' | 'settings']: Contents[Kind] } = {
  note: { occasion: 'meeting-1', title: 'One-on-one with Ben', counterpart: null, copyOf: null, text: '' },
  meeting: contentOfMeeting(),
  settings: DEFAULT_SETTINGS,
};

function contentOfMeeting(): Contents['meeting'] {
  const { id, madeAt, savedAt, ...content } = aMeeting();
  return id && madeAt && savedAt ? content : content;
}

/** A thing whose id follows from what it is about is begun by whoever does not know of it. */
const lineOf = <Kind extends keyof typeof begun>(
  window: WorldWindow,
  kind: Kind,
  id: string,
): Line<Kind> | undefined => {
  const known = window.lineOf(kind, id);
  if (known || !window.hasLooked()) return known;
  return window.sync.open<Kind>(kind, id, untouched(begun[kind] as Contents[Kind]));
};

// Only what is common to all kinds is used of it.
const ofAnyKind = <Kind extends DocKind>(line: Line<Kind>): Line<DocKind> => line as unknown as Line<DocKind>;

const asAct = <Kind extends DocKind>(line: Line<Kind>, says: Saying, act: () => void): Act => ({
  kind: line.kind,
  id: line.id,
  line: ofAnyKind(line),
  says,
  act: () => {
    act();
    return ofAnyKind(line);
  },
});

const choice = <Kind extends DocKind>(line: Line<Kind>, field: string, to: string): Saying => ({
  kind: 'choice',
  field,
  from: choiceOf(field, line.view()),
  to,
});

const pace = (chance: Chance): 'typing' | 'done' => (chance.happens(0.85) ? 'typing' : 'done');

const typeInto = <Kind extends 'note' | 'commitment'>(
  { chance, newWord, isAlone }: Hands,
  line: Line<Kind>,
): Act | undefined => {
  const { content, removed } = line.view();
  if (removed) return undefined;
  const words = wordsOf(content.text);
  const last = words.at(-1);
  if (isAlone && last !== undefined && words.length > 1 && chance.happens(0.06))
    return asAct(line, { kind: 'erased', word: last }, () =>
      line.change({ ...content, text: words.slice(0, -1).join(' ') }, pace(chance)),
    );
  const word = newWord();
  const text = [...words, word].join(' ');
  if (line.kind === 'commitment' && text.length > COMMITMENT_TEXT_MAX) return undefined;
  return asAct(line, { kind: 'word', word }, () => line.change({ ...content, text }, pace(chance)));
};

const aPromise = (hands: Hands): Line<'commitment'> | undefined => {
  // The younger ones are what people work on, and where they meet.
  const id = hands.chance.pick(hands.commitments.slice(-3));
  return id === undefined ? undefined : hands.window.lineOf('commitment', id);
};

const anyRemovable = (hands: Hands): Line<DocKind> | undefined => {
  const line = hands.chance.happens(0.7) ? aPromise(hands) : hands.window.lineOf('note', NOTES[1]);
  return line && (line as unknown as Line<DocKind>);
};

const minute = (at: number): string => new Date(at).toISOString();

const meet = (window: WorldWindow, name: string): Act => ({
  kind: 'counterpart',
  id: COUNTERPART,
  line: undefined,
  says: { kind: 'choice', field: 'name', from: '', to: name },
  act: () =>
    ofAnyKind(
      window.sync.begin('counterpart', COUNTERPART, {
        name,
        hint: '',
        standing: 'here',
        directoryId: null,
        mergedInto: null,
        nextAim: '',
      }),
    ),
});

export const acts = {
  type: (hands: Hands) => {
    const line = lineOf(hands.window, 'note', hands.chance.happens(0.75) ? NOTES[0] : NOTES[1]);
    return line && typeInto(hands, line);
  },

  promise: ({ window, newId, newWord }: Hands) => {
    const id = newId();
    const word = newWord();
    const { occasion, title, counterpart } = aCommitment();
    const content = {
      text: word,
      due: null,
      whose: 'mine',
      counterpart,
      occasion,
      title,
      state: 'open',
    } as const;
    return {
      kind: 'commitment',
      id,
      line: undefined,
      says: { kind: 'word', word },
      act: () => ofAnyKind(window.sync.begin('commitment', id, content)),
    };
  },

  settle: (hands: Hands) => {
    const line = aPromise(hands);
    if (!line || line.view().removed) return undefined;
    const { content } = line.view();
    const others = (['open', 'kept', 'dropped'] as const).filter((state) => state !== content.state);
    const state = hands.chance.pick(others) ?? 'kept';
    return asAct(line, choice(line, 'state', state), () => line.change({ ...content, state }, 'done'));
  },

  rephrase: (hands: Hands) => {
    const line = aPromise(hands);
    return line && typeInto(hands, line);
  },

  remove: (hands: Hands) => {
    const line = anyRemovable(hands);
    if (!line || line.view().removed || line.view().state.status === 'untouched') return undefined;
    return asAct(line, choice(line, 'removed', 'true'), line.remove);
  },

  restore: (hands: Hands) => {
    const line = anyRemovable(hands);
    if (!line?.view().removed) return undefined;
    return asAct(line, choice(line, 'removed', 'false'), line.restore);
  },

  prompt: ({ window, chance, now }: Hands) => {
    const line = lineOf(window, 'meeting', MEETING);
    if (!line) return undefined;
    const { content } = line.view();
    const shownAt = minute(now());
    if (content.prompts.some((event) => event.shownAt === shownAt)) return undefined;
    const prompt = chance.pick(PROMPTS) ?? 'P001';
    const event: PromptEvent = { prompt, version: 1, shownAt, answer: null, answeredAt: null };
    const prompts = [...content.prompts, event];
    return asAct(line, { kind: 'event', shownAt }, () => line.change({ ...content, prompts }, 'done'));
  },

  answer: ({ window, now }: Hands) => {
    const line = lineOf(window, 'meeting', MEETING);
    if (!line) return undefined;
    const { content } = line.view();
    const open = content.prompts.find(({ answer }) => answer === null);
    if (!open) return undefined;
    const answered = { ...open, answer: 'done', answeredAt: minute(now()) } as const;
    const prompts = content.prompts.map((event) => (event === open ? answered : event));
    return asAct(line, { kind: 'answer', shownAt: open.shownAt }, () =>
      line.change({ ...content, prompts }, 'done'),
    );
  },

  pin: ({ window, chance }: Hands) => {
    const line = lineOf(window, 'settings', SETTINGS_ID);
    if (!line) return undefined;
    const { content } = line.view();
    const prompt = chance.pick(PROMPTS) ?? 'P001';
    const isPinned = content.pinned.includes(prompt);
    const pinned = isPinned ? content.pinned.filter((one) => one !== prompt) : [...content.pinned, prompt];
    return asAct(line, choice(line, `pinned ${prompt}`, String(!isPinned)), () =>
      line.change({ ...content, pinned }, 'done'),
    );
  },

  rename: ({ window, newWord, isBegun }: Hands) => {
    const line = window.lineOf('counterpart', COUNTERPART);
    const name = newWord();
    if (!line) return isBegun('counterpart', COUNTERPART) ? undefined : meet(window, name);
    const { content } = line.view();
    return asAct(line, choice(line, 'name', name), () => line.change({ ...content, name }, 'done'));
  },
} satisfies Record<string, (hands: Hands) => Act | undefined>;

export type ActName = keyof typeof acts;

export const HOW_OFTEN: Readonly<Record<ActName, number>> = {
  type: 46,
  promise: 9,
  settle: 10,
  rephrase: 9,
  remove: 4,
  restore: 5,
  prompt: 7,
  answer: 3,
  pin: 4,
  rename: 3,
};
