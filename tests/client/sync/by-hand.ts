import type { Reply } from '../../../src/contract/failure';
import { answer } from '../../../src/contract/failure';
import { createLine } from '../../../src/client/sync/line';
import type { Kept, Line } from '../../../src/client/sync/line-parts';
import type { OutboxTrouble } from '../../../src/client/sync/outbox';
import type { Resolution } from '../../../src/client/sync/resolve';
import type { Attempt, Known, Waiting } from '../../../src/client/sync/standing';
import { untouched } from '../../../src/client/sync/sync';
import type { Timing } from '../../../src/client/sync/timing';
import type { Contents } from '../../../src/domain/merge';
import { anId128 } from '../../support/builders';

/** One note whose time, device and server are moved by hand. Time is jest's own: `jest.useFakeTimers()` first. */

export const timing: Timing = {
  now: () => Date.now(),
  after: (ms, work) => {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
  random: () => 0.5,
};

/** Time goes on, and whatever was promised meanwhile comes to rest. */
export const pass = async (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);

export const DAY_MS = 86_400_000;

/** Ids that nobody has had before. */
export const createIds = (seed: string): (() => string) => {
  let drawn = 0;
  return () => anId128(`${seed} ${(drawn += 1)}`);
};

/** A note's content that differs from any other in its text. */
export const says = (text: string, over: Partial<Contents['note']> = {}): Contents['note'] => ({
  occasion: 'meeting-1',
  title: 'One-on-one with Ben',
  counterpart: null,
  copyOf: null,
  text,
  ...over,
});

export const promises = (
  text: string,
  over: Partial<Contents['commitment']> = {},
): Contents['commitment'] => ({
  text,
  due: '2027-03-12',
  whose: 'mine',
  counterpart: null,
  occasion: 'meeting-1',
  title: 'One-on-one with Ben',
  state: 'open',
  ...over,
});

/** As the server has it, in that version. */
export const savedAs = <Content>(version: string, content: Content, removed = false) => ({
  content,
  removed,
  version,
  savedAt: '2027-03-01T09:05:00.000Z',
});

export const UNREACHABLE = { code: 'unavailable', retryAfterMs: 2_000 } as const;
export const TOO_LONG = { code: 'invalid', field: 'text', message: 'too long' } as const;

type NoteAttempt = Attempt<'note'>;
type NoteWaiting = Waiting<'note'>;
type Copy = NonNullable<Resolution<'note'>['copy']>;
type Written = Reply<{ readonly version: string; readonly savedAt: string }>;

interface Held<Value> {
  readonly answer: (value: Value) => Promise<void>;
}

/** Calls that wait until the test answers them. */
const createHeld = <Asked, Value>() => {
  const calls: (Asked & Held<Value>)[] = [];
  const ask = (asked: Asked) =>
    new Promise<Value>((resolve) => {
      const reply = async (value: Value) => {
        resolve(value);
        await pass(0);
      };
      calls.push({ ...asked, answer: reply });
    });
  return { calls, ask };
};

export interface NoteByHand {
  readonly line: Line<'note'>;
  readonly status: () => string;
  readonly text: () => string;
  /** Types, and more is likely to follow. */
  readonly type: (text: string) => void;
  /** Every try to write to the server, the first one first. */
  readonly tries: readonly (Held<Written> & { readonly attempt: NoteAttempt; readonly leaving: boolean })[];
  readonly lastTry: () => NoteByHand['tries'][number];
  /** Every question how the server has it. */
  readonly looks: readonly Held<Reply<Known<'note'> | undefined>>[];
  readonly device: {
    /** `slow`: what is to be kept waits until the test answers it. */
    does: 'keep' | 'slow' | OutboxTrouble;
    /** What was given to the device, the first one first; null where it was told to forget. */
    readonly given: (NoteWaiting | null)[];
    readonly copies: Copy[];
    readonly slow: readonly Held<Kept>[];
  };
}

export const NOTE = anId128('note');

export const openNote = (known: Known<'note'> = untouched(says(''))): NoteByHand => {
  const sends = createHeld<{ attempt: NoteAttempt; leaving: boolean }, Written>();
  const looks = createHeld<object, Reply<Known<'note'> | undefined>>();
  const slow = createHeld<object, Kept>();
  const device: NoteByHand['device'] = { does: 'keep', given: [], copies: [], slow: slow.calls };
  const give = async (waiting: NoteWaiting | null): Promise<Kept> => {
    device.given.push(waiting);
    if (device.does === 'slow') return slow.ask({});
    return device.does === 'keep' ? { kind: 'kept' } : { kind: 'trouble', trouble: device.does };
  };
  const line = createLine('note', NOTE, known, {
    timing,
    newId: createIds('write'),
    send: (attempt, leaving) => sends.ask({ attempt, leaving }),
    look: () => looks.ask({}),
    keep: give,
    split: (copy, rest) => {
      device.copies.push(copy);
      return give(rest);
    },
  });
  return {
    line,
    status: () => line.view().state.status,
    text: () => line.view().content.text,
    type: (text) => line.change(says(text), 'typing'),
    tries: sends.calls,
    lastTry: () => {
      const last = sends.calls.at(-1);
      if (!last) throw new Error('Nothing was sent yet.');
      return last;
    },
    looks: looks.calls,
    device,
  };
};

/** The server took it. */
export const took = (version: string): Written =>
  answer({ version, savedAt: `2027-03-01T09:0${version.slice(1)}:00.000Z` });
