import { app } from '@microsoft/teams-js';
import type {
  Effect,
  IssuerAnswer,
  PeopleAnswer,
  PeopleQuestion,
} from '../../src/preview/protocol/answer-kinds';
import { openSession } from '../../src/preview/session';
import type { LogLine, Session } from '../../src/preview/session';
import type { WindowState } from '../../src/preview/protocol/window-state';

/** A page with the real teams-js in it, in a frame of the preview's host; only the browser between them is made up. */
export interface Page {
  readonly session: Session;
  readonly effects: Effect[];
  readonly log: LogLine[];
  /** Waits for which a clock was asked, in ms. */
  readonly waits: number[];
  readonly asked: string[];
  /** The lists of people that the window was to open. */
  readonly questions: PeopleQuestion[];
  change(changes: Partial<WindowState>): void;
  /** Lets the time of every open wait run out. */
  runOut(): void;
}

type Listener = (event: { data: unknown; source: unknown; origin: string }) => void;

const base64url = (value: unknown): string =>
  btoa(JSON.stringify(value)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

/** A token with the person's name in it, an hour long from `now`. Nothing here checks signatures. */
export const tokenFor = (person: string, now = Date.now()): string =>
  `${base64url({ alg: 'none' })}.${base64url({
    sub: person,
    oid: person,
    tid: 'tenant',
    preferred_username: person,
    exp: Math.floor(now / 1_000) + 3_600,
  })}.`;

const opened: (() => void)[] = [];

/** Call after each test: teams-js keeps its state in its module. */
export const closePages = (): void => {
  opened.splice(0).forEach((close) => close());
};

export const openPage = (
  start: WindowState,
  issuer: (person: string) => IssuerAnswer = (person) => ({
    ok: true,
    token: tokenFor(person),
    idToken: tokenFor(person),
  }),
  choosing: () => PeopleAnswer | Promise<PeopleAnswer> = () => 'cancelled',
): Page => {
  let state = start;
  const listeners = new Set<Listener>();
  const waiting = new Set<() => void>();
  const effects: Effect[] = [];
  const log: LogLine[] = [];
  const waits: number[] = [];
  const asked: string[] = [];
  const questions: PeopleQuestion[] = [];

  const session = openSession({
    post: (data) => {
      const copy: unknown = structuredClone(data);
      queueMicrotask(() => {
        listeners.forEach((listener) => listener({ data: copy, source: host, origin: state.origin }));
      });
    },
    state: () => state,
    issuer: (person) => {
      asked.push(person);
      return Promise.resolve(issuer(person));
    },
    choosePeople: async (question) => {
      questions.push(question);
      return choosing();
    },
    act: (effect) => void effects.push(effect),
    log: (line) => void log.push(line),
    later: (run, ms) => {
      waits.push(ms);
      waiting.add(run);
      return () => void waiting.delete(run);
    },
    now: () => Date.now(),
  });

  const host = {
    postMessage: (data: unknown) => {
      const copy: unknown = structuredClone(data);
      queueMicrotask(() => session.receive(copy));
    },
  };
  const page = {
    parent: host,
    top: host,
    self: {},
    nestedAppAuthBridge: undefined,
    location: { origin: state.origin },
    addEventListener: (_kind: string, listener: Listener) => void listeners.add(listener),
    removeEventListener: (_kind: string, listener: Listener) => void listeners.delete(listener),
  };
  page.self = page;
  app._initialize(page);
  Object.defineProperty(window, 'nestedAppAuthBridge', {
    get: () => page.nestedAppAuthBridge,
    configurable: true,
  });
  opened.push(() => {
    session.close();
    app._uninitialize();
  });

  return {
    session,
    effects,
    log,
    waits,
    asked,
    questions,
    change: (changes) => {
      state = { ...state, ...changes };
    },
    runOut: () => {
      const due = [...waiting];
      waiting.clear();
      due.forEach((run) => run());
    },
  };
};
