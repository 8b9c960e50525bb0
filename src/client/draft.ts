import type { Failure, Reply } from '../contract/failure';
import { backoffMs } from './backoff';

/**
 * What a person types, on its way to the server. It decides when to save, repeats a save until it is answered,
 * and never says "saved" before the server did.
 */

export type DraftState =
  /** Nothing was typed yet. */
  | { readonly status: 'untouched' }
  /** Typed, and about to be saved. */
  | { readonly status: 'typing' }
  | { readonly status: 'saving' }
  | { readonly status: 'saved'; readonly savedAt: string }
  /** Not saved yet; it is tried again by itself. */
  | { readonly status: 'retrying'; readonly failure: Failure }
  /** Not saved, and trying again would not help until something is changed. */
  | { readonly status: 'refused'; readonly failure: Failure }
  /** Saved elsewhere meanwhile: both texts are kept until the person chose. */
  | { readonly status: 'conflict'; readonly theirs: TextVersion };

export interface TextVersion {
  readonly text: string;
  /** Null when there is nothing on the server yet. */
  readonly version: string | null;
  /** UTC instant, ISO 8601; null when there is nothing on the server yet. */
  readonly savedAt: string | null;
}

export interface DraftView {
  readonly text: string;
  readonly state: DraftState;
}

export interface DraftParts {
  /** One attempt to save. The same `wid` comes again with the same text and base until it is answered. */
  readonly save: (
    attempt: { readonly text: string; readonly base: string | null; readonly wid: string },
    leaving: boolean,
  ) => Promise<Reply<{ readonly version: string; readonly savedAt: string }>>;
  /** The text as the server has it now, asked for after a conflict. */
  readonly reload: () => Promise<Reply<TextVersion>>;
  readonly newId: () => string;
  readonly random: () => number;
}

export interface Draft {
  readonly view: () => DraftView;
  readonly subscribe: (listener: () => void) => () => void;
  readonly change: (text: string) => void;
  /** Saves at once what is not saved yet; resolves when there is no more to do, or when it failed. */
  readonly flush: () => Promise<void>;
  /** Ends a conflict with the text that the person chose; the next save builds on theirs. */
  readonly resolve: (text: string) => void;
  /** Tries again at once, e.g. when the person signed in or came back online. */
  readonly retry: () => void;
}

/** A rest of typing after which the text is saved, and the longest that typing may put it off. */
const REST_MS = 700;
const LONGEST_MS = 2_000;

interface Attempt {
  readonly text: string;
  readonly base: string | null;
  readonly wid: string;
}

/** Trying again by itself is right for these; the others need the person or would be refused again. */
const worthRepeating = ({ code }: Failure): boolean =>
  code === 'unavailable' || code === 'unexpected' || code === 'unauthenticated';

/** The state of a text that equals what the server has. */
const atRest = ({ savedAt }: TextVersion): DraftState =>
  savedAt === null ? { status: 'untouched' } : { status: 'saved', savedAt };

export const createDraft = (initial: TextVersion, parts: DraftParts): Draft => {
  let saved = initial;
  let view: DraftView = { text: initial.text, state: atRest(initial) };
  // A save whose answer has not come stays as it was sent: only its exact repeat can be recognised.
  let unanswered: Attempt | undefined;
  let running: Promise<void> | undefined;
  let attempts = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let typingSince: number | undefined;
  const listeners = new Set<() => void>();

  const show = (next: Partial<DraftView>) => {
    view = { ...view, ...next };
    for (const listener of listeners) listener();
  };
  const wait = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void run(false), ms);
  };
  const isDirty = () => unanswered !== undefined || view.text !== saved.text;

  const succeed = (attempt: Attempt, { version, savedAt }: { version: string; savedAt: string }) => {
    saved = { text: attempt.text, version, savedAt };
    unanswered = undefined;
    attempts = 0;
    if (view.state.status === 'retrying') show({ state: { status: 'saving' } });
  };

  const meetConflict = async () => {
    unanswered = undefined;
    const theirs = await parts.reload();
    if (!theirs.ok) return putOff(theirs.failure);
    if (theirs.value.text === view.text) {
      saved = theirs.value;
      return show({ state: atRest(saved) });
    }
    show({ state: { status: 'conflict', theirs: theirs.value } });
  };

  const putOff = (failure: Failure) => {
    attempts += 1;
    show({ state: { status: 'retrying', failure } });
    wait(backoffMs(attempts, parts.random()));
  };

  const attemptOnce = async (leaving: boolean): Promise<'go-on' | 'stop'> => {
    const attempt = (unanswered ??= { text: view.text, base: saved.version, wid: parts.newId() });
    if (view.state.status !== 'retrying') show({ state: { status: 'saving' } });
    const reply = await parts.save(attempt, leaving);
    if (reply.ok) {
      succeed(attempt, reply.value);
      return 'go-on';
    }
    const { failure } = reply;
    if (failure.code === 'conflict') await meetConflict();
    else if (worthRepeating(failure)) putOff(failure);
    else {
      unanswered = undefined;
      show({ state: { status: 'refused', failure } });
      // What was typed meanwhile was not refused: it has its own try, e.g. a text that was shortened.
      if (view.text !== attempt.text) return 'go-on';
    }
    return 'stop';
  };

  const work = async (leaving: boolean) => {
    clearTimeout(timer);
    typingSince = undefined;
    while (isDirty() && view.state.status !== 'conflict') {
      if ((await attemptOnce(leaving)) === 'stop') return;
    }
    if (view.state.status !== 'conflict') show({ state: atRest(saved) });
  };

  /** One save at a time; a call during a save waits for it, and the last text always goes. */
  const run = (leaving: boolean): Promise<void> =>
    (running ??= work(leaving).finally(() => {
      running = undefined;
    }));

  const change = (text: string) => {
    const now = Date.now();
    typingSince ??= now;
    if (view.state.status === 'conflict') return show({ text });
    show(view.state.status === 'retrying' ? { text } : { text, state: { status: 'typing' } });
    if (view.state.status !== 'retrying')
      wait(Math.min(REST_MS, Math.max(0, typingSince + LONGEST_MS - now)));
  };

  return {
    view: () => view,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change,
    flush: async () => {
      await running;
      if (isDirty() && view.state.status !== 'conflict') await run(true);
    },
    resolve: (text) => {
      if (view.state.status !== 'conflict') return;
      saved = view.state.theirs;
      show({ text, state: { status: 'typing' } });
      void run(false);
    },
    retry: () => {
      if (view.state.status === 'retrying' || view.state.status === 'refused') void run(false);
    },
  };
};
