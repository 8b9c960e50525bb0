import { QueryClient } from '@tanstack/react-query';
import { configure, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { createIntl, type PrimitiveType } from 'react-intl';
import { statusOf } from '../../functions/status';
import type { LocalPerson } from '../../functions/local/people';
import { createMemoryStore } from '../../functions/storage/memory';
import type { Store } from '../../functions/storage/rows';
import { StorageUnavailable } from '../../functions/storage/unavailable';
import { newId } from '../../src/client/ids';
import { createOtherWindows } from '../../src/client/other-windows';
import { createSend, type Send } from '../../src/client/send';
import type { Running } from '../../src/client/sync/start-sync';
import { withSwitch } from '../../src/client/sync/switched-outbox';
import { createSync, type Sync } from '../../src/client/sync/sync';
import { realTiming } from '../../src/client/sync/timing';
import { createUnsent } from '../../src/client/unsent';
import { createWindows } from '../../src/client/sync/windows';
import {
  commands,
  isCommandName,
  type CommandName,
  type Input,
  type Output,
} from '../../src/contract/commands';
import type { Host, HostContext, SignIn, TokenAnswer } from '../../src/host/host';
import { createIdentity, type Identity } from '../../src/host/identity';
import { AppFrame } from '../../src/ui/parts/app-frame';
import { ProductProvider, type Session } from '../../src/ui/parts/product';
import { SignInGate } from '../../src/ui/parts/sign-in-gate';
import { firstWords, type MessageId } from '../../src/words/words';
import { storeBehind } from './down-store';
import { createTestServer, people, tokenOf } from '../functions/commands/test-server';
import { createMemoryDevice, type MemoryDevice } from './outbox-memory';

/**
 * The product in one process: the real screens, the real door to the server, the real server over the memory store.
 * Only the network between them is made up, and it can be made to fail.
 */

// A busy machine takes its time over a screen; how long is no promise, so a test waits for what it is about.
configure({ asyncUtilTimeout: 20_000 });
jest.setTimeout(60_000);

// Answers of the server arrive when they arrive, as in a browser, also while a test asks the server itself.
beforeEach(() => {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', false);
});

type Values = Readonly<Record<string, PrimitiveType>>;

const intl = createIntl({ locale: firstWords.locale, messages: firstWords.messages });

/** What the screen says by this message: a test asks for the words that are written now, and need not repeat them. */
export const said = (id: MessageId, values: Values = {}): string => intl.formatMessage({ id }, values);

/** What a message becomes, written or as the build compiled it: a list of parts, which react-intl takes as well. */
export const spoken = (message: unknown, values: Values): string =>
  createIntl({ locale: firstWords.locale, messages: { any: message as string } }).formatMessage(
    { id: 'any' },
    values,
  );

export type Fault =
  | 'none'
  /** The request never leaves. */
  | 'offline'
  /** The server answers, and its storage does not. */
  | 'storage-down'
  /** The server did what was asked, and its answer is lost. */
  | 'lost-answer'
  /** The server did what was asked, and its answer comes only when another fault is set. */
  | 'held-answer'
  /** The token does not count any more. */
  | 'signed-out';

export interface Faults {
  /** From now on every request, or only those of one command, meets the fault. */
  set(fault: Fault, only?: CommandName): void;
}

/** One request as it was sent. */
export interface Sent {
  readonly name: CommandName;
  readonly body: string;
  readonly keepalive: boolean;
}

export interface InProcess {
  readonly fetch: typeof globalThis.fetch;
  readonly faults: Faults;
  readonly sent: readonly Sent[];
  /** Asks the server past the network, as a person. */
  ask<Name extends CommandName>(person: LocalPerson, name: Name, input: Input<Name>): Promise<Output<Name>>;
}

const downStore = (): Store => {
  const refuse = () => Promise.reject(new StorageUnavailable(new Error('The test switched storage off.')));
  return { ...storeBehind(refuse, createMemoryStore()), ready: refuse };
};

export const createInProcess = (): InProcess => {
  let fault: Fault = 'none';
  let only: CommandName | undefined;
  const sent: Sent[] = [];
  const held: (() => void)[] = [];
  const now = () => new Date();
  const server = createTestServer({ store: createMemoryStore(), now });
  const withoutStorage = createTestServer({ store: downStore(), now });

  const fetch: typeof globalThis.fetch = async (address, init = {}) => {
    const name = String(address).replace('/api/', '');
    if (!isCommandName(name))
      throw new Error(`The browser asked for ${String(address)}, which is no command.`);
    const body = String(init.body);
    sent.push({ name, body, keepalive: init.keepalive === true });
    const met = only === undefined || only === name ? fault : 'none';
    if (met === 'offline') throw new TypeError('Failed to fetch');

    const bearer = new Headers(init.headers).get('Authorization');
    const reply = await (met === 'storage-down' ? withoutStorage : server).call(
      name,
      met === 'signed-out' ? null : bearer,
      body,
    );
    if (met === 'held-answer') await new Promise<void>((resolve) => held.push(resolve));
    if (met === 'lost-answer') throw new TypeError('network error');
    return reply.ok
      ? Response.json(reply.value)
      : Response.json(reply.failure, { status: statusOf[reply.failure.code] });
  };

  const ask = async <Name extends CommandName>(person: LocalPerson, name: Name, input: Input<Name>) => {
    const reply = await server.call(name, person, input);
    if (!reply.ok) throw new Error(`${name} was refused: ${reply.failure.code}.`);
    // The table's own schema gives the answer its type back.
    return commands[name].output.parse(reply.value) as Output<Name>;
  };

  return {
    fetch,
    sent,
    ask,
    faults: {
      set: (next, command) => {
        fault = next;
        only = command;
        held.splice(0).forEach((release) => {
          release();
        });
      },
    },
  };
};

/** A sign-in of a person that always works; a test replaces the part that it is about. */
export const signInOf = (person: LocalPerson): SignIn => {
  const token = (): Promise<TokenAnswer> =>
    Promise.resolve({ ok: true, token: tokenOf(person).replace('Bearer ', '') });
  return { token, interactive: token };
};

export interface ScreenOptions {
  readonly person?: LocalPerson;
  readonly signIn?: SignIn;
  readonly context?: Partial<HostContext>;
  /** What the host does beside the usual, e.g. the times of the meeting. */
  readonly host?: Partial<Host>;
  readonly title?: string;
  /** Another server, e.g. the one that a first screen wrote to. */
  readonly inProcess?: InProcess;
  /** Another device, or the one on which a first screen left something. */
  readonly device?: MemoryDevice;
  /** What happens where the page would load again. */
  readonly startAnew?: () => void;
  /** `none` for a screen that brings its own gate. */
  readonly gate?: 'signed-in' | 'none';
  /** The language of the page; its messages stay those that tests look for. */
  readonly language?: string;
}

export interface Shown extends InProcess {
  readonly person: LocalPerson;
  readonly send: Send;
  readonly identity: Identity;
  readonly queries: QueryClient;
  readonly device: MemoryDevice;
  /** What the window has on its way; there once the person is signed in. */
  readonly sync: () => Sync;
  /** Closes the window as a browser does: nothing of it goes on. */
  readonly close: () => void;
}

const hostOf = (signIn: SignIn, { context, title, host }: ScreenOptions): Host => ({
  kind: 'teams',
  context: {
    place: 'side-panel',
    theme: 'dark',
    hostTheme: 'light',
    locale: 'en-GB',
    meetingId: 'meeting-1',
    ...context,
  },
  signIn,
  onContext: () => () => undefined,
  onLeaving: () => () => undefined,
  meetingDetails: () => Promise.resolve(title === undefined ? undefined : { title }),
  sharing: () => () => undefined,
  picker: 'not-offered',
  pickPerson: () => Promise.resolve('not-supported'),
  ready: () => undefined,
  ...host,
});

/** Shows a screen as one person, the manager unless told otherwise. */
export const show = (screen: ReactNode, options: ScreenOptions = {}): Shown => {
  const { person = people.manager, inProcess = createInProcess(), device = createMemoryDevice() } = options;
  const { language = firstWords.locale } = options;
  const host = hostOf(options.signIn ?? signInOf(person), options);
  const identity = createIdentity(host.signIn);
  const send = createSend({ fetch: inProcess.fetch, token: identity.token });
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } });
  let running: Running | undefined;
  const startSync = async (session: Session): Promise<Running> => {
    running?.stop();
    const outbox = withSwitch(device.open(session.tenant, session.person));
    const windows = createWindows(undefined, 'test', newId);
    const sync = createSync({ send, outbox, windows, timing: realTiming, newId });
    await sync.recover();
    const others = createOtherWindows('test', undefined);
    running = {
      sync,
      outbox,
      unsent: createUnsent(),
      lostUnread: 0,
      others,
      wake: sync.retry,
      stop: sync.stop,
    };
    return running;
  };
  const product = {
    host,
    context: host.context,
    identity,
    send,
    startSync,
    wake: () => running?.wake(),
    startAnew: options.startAnew ?? (() => undefined),
    prefer: () => undefined,
  };
  const { unmount } = render(
    <AppFrame theme={host.context.theme} words={{ ...firstWords, locale: language }} queries={queries}>
      <ProductProvider product={product}>
        {options.gate === 'none' ? screen : <SignInGate>{screen}</SignInGate>}
      </ProductProvider>
    </AppFrame>,
  );
  return {
    ...inProcess,
    person,
    send,
    identity,
    queries,
    device,
    sync: () => {
      if (!running) throw new Error('Nobody is signed in yet.');
      return running.sync;
    },
    close: () => {
      running?.stop();
      unmount();
    },
  };
};
