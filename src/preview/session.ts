import { answer } from './protocol/answer';
import type { Effect, IssuerAnswer, PeopleAnswer, PeopleQuestion } from './protocol/answer-kinds';
import { beforeUnload } from './protocol/events';
import type { HostEvent } from './protocol/events';
import { parseCall, replyTo } from './protocol/message';
import type { HostCall } from './protocol/message';
import { delayOf } from './protocol/poor-host';
import type { WindowState } from './protocol/window-state';

/** How long Teams waits for a page that is about to be put to rest. */
const UNLOAD_LIMIT_MS = 30_000;

/** One line of the protocol log. It never holds arguments: a token may be among them. */
export interface LogLine {
  readonly from: 'page' | 'host';
  readonly func: string;
  readonly outcome: 'answered' | 'noted' | 'not answered' | 'unknown call' | 'sent';
}

export interface SessionWiring {
  readonly post: (message: unknown) => void;
  readonly state: () => WindowState;
  readonly issuer: (person: string) => Promise<IssuerAnswer>;
  /** Opens the list of people. A window that draws nothing leaves it out, as if the person closed it at once. */
  readonly choosePeople?: (question: PeopleQuestion) => Promise<PeopleAnswer>;
  readonly act: (effect: Effect) => void;
  readonly log: (line: LogLine) => void;
  /** Runs something later; returns how to call it off. */
  readonly later: (run: () => void, ms: number) => () => void;
  readonly now: () => number;
}

/** The host's end of one frame. */
export interface Session {
  receive(message: unknown): void;
  /** Sends an event. themeChange and load go out in any case, as in Teams; focusEnter only to who asked for it. */
  tell(event: HostEvent): void;
  /** Asks the page to make itself safe. True when it answered in time or had never asked to be told. */
  leave(): Promise<boolean>;
  /** No answer goes out any more: the page behind the frame has changed. */
  close(): void;
}

const closedAtOnce = (): Promise<PeopleAnswer> => Promise.resolve('cancelled');

export const openSession = ({
  post,
  state,
  issuer,
  choosePeople = closedAtOnce,
  act,
  log,
  later,
  now,
}: SessionWiring): Session => {
  const registered = new Set<string>();
  const pending = new Set<() => void>();
  let onReady: (() => void) | undefined;
  let open = true;

  const after = (run: () => void, ms: number): void => {
    if (ms === 0) return run();
    const cancel = later(() => {
      pending.delete(cancel);
      run();
    }, ms);
    pending.add(cancel);
  };

  const perform = (effect: Effect | undefined): void => {
    if (!effect) return;
    if (effect.kind === 'registered') registered.add(effect.event);
    else if (effect.kind === 'ready-to-unload') onReady?.();
    else act(effect);
  };

  const send = (call: HostCall, args: readonly unknown[], effect: Effect | undefined): void => {
    if (!open) return;
    post(replyTo(call, args));
    perform(effect);
  };

  const settle = (call: HostCall): LogLine['outcome'] => {
    const current = state();
    const wait = delayOf(current.poor);
    // Another initialize is another page in the same frame: what the old one had asked for is gone.
    if (call.func === 'initialize') registered.clear();
    const given = answer(call, current);
    switch (given.kind) {
      case 'unknown':
        return 'unknown call';
      case 'silence':
        return 'not answered';
      case 'noted':
        perform(given.effect);
        return 'noted';
      case 'reply':
        after(() => send(call, given.args, given.effect), wait);
        return 'answered';
      case 'ask-issuer':
        void issuer(current.person.id).then((said) => {
          after(() => send(call, given.reply(said, now()), said.ok ? given.effect : undefined), wait);
        });
        return 'answered';
      case 'ask-person':
        void choosePeople(given.question).then((chosen) => {
          after(() => send(call, given.reply(chosen), undefined), wait);
        });
        return 'answered';
    }
  };

  const tell = (event: HostEvent): void => {
    if (event.func === 'focusEnter' && !registered.has(event.func)) return;
    post(event);
    log({ from: 'host', func: event.func, outcome: 'sent' });
  };

  return {
    receive: (message) => {
      const call = open ? parseCall(message) : undefined;
      if (call) log({ from: 'page', func: call.func, outcome: settle(call) });
    },
    tell,
    leave: () => {
      if (!open || !registered.has('beforeUnload')) return Promise.resolve(true);
      return new Promise((resolve) => {
        const giveUp = later(() => {
          onReady = undefined;
          resolve(false);
        }, UNLOAD_LIMIT_MS);
        onReady = () => {
          giveUp();
          onReady = undefined;
          resolve(true);
        };
        tell(beforeUnload);
      });
    },
    close: () => {
      open = false;
      onReady?.();
      pending.forEach((cancel) => cancel());
      pending.clear();
    },
  };
};
