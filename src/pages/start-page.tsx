import { QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { mayPass } from '../client/ask';
import { createSend } from '../client/send';
import { startSync, type Running } from '../client/sync/start-sync';
import { connectHost, type Connection } from '../host/connect';
import type { Host, HostContext, PageConfig } from '../host/host';
import { createIdentity } from '../host/identity';
import { readPageConfig } from '../host/page-config';
import { AppFrame } from '../ui/parts/app-frame';
import { ProductProvider, type Preferences, type Product } from '../ui/parts/product';
import { Alone } from '../ui/plain/alone';
import { Unanswered } from '../ui/plain/unanswered';
import { loadWords, type Words } from '../words/words';

/** The parts that every page is made of, and the moments at which they are put together. */

const newQueries = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      // Offline, a read fails and says so; by default it would wait in silence.
      queries: {
        networkMode: 'always',
        retry: (count, error) => count < 3 && mayPass(error),
        refetchOnWindowFocus: false,
      },
    },
  });

const productOf = (host: Host): Omit<Product, 'context' | 'prefer'> => {
  const identity = createIdentity(host.signIn);
  const send = createSend({ fetch: globalThis.fetch.bind(globalThis), token: identity.token });
  let running: Running | undefined;
  const leave = async () => {
    await running?.sync.flush();
  };
  const wake = () => running?.wake();
  host.onLeaving(leave);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void leave();
    else wake();
  });
  window.addEventListener('pagehide', () => void leave());
  window.addEventListener('online', wake);
  const startAnew = () => window.location.reload();
  return {
    host,
    identity,
    send,
    wake,
    startAnew,
    startSync: async (session) => {
      running?.stop();
      running = await startSync(send, session, startAnew);
      return running;
    },
  };
};

type Prefer = Product['prefer'];

/** What the person chose goes before what the host says. */
const withChoices = (context: HostContext, { language, meetingTheme }: Preferences): HostContext => ({
  ...context,
  locale: language ?? context.locale,
  theme: meetingTheme === 'as-host' ? context.hostTheme : context.theme,
});

const teamsAddress = ({ appId }: PageConfig): string =>
  `https://teams.microsoft.com/l/entity/${appId}/commitments`;

/** Puts a page on the screen: finds its host, then shows `screen`, or what is useful where there is none. */
export const startPage = async (screen: ReactNode): Promise<void> => {
  const element = document.getElementById('root');
  if (!element) throw new Error('The page has no place to show anything.');
  const config = readPageConfig(document);
  const root = createRoot(element);
  const queries = newQueries();

  const show = (context: HostContext, words: Words, content: ReactNode) => {
    document.documentElement.lang = words.locale;
    document.documentElement.dir = words.direction;
    document.documentElement.style.colorScheme = context.theme === 'light' ? 'light' : 'dark';
    root.render(
      <AppFrame theme={context.theme} words={words} queries={queries}>
        {content}
      </AppFrame>,
    );
  };

  const present = async (host: Host, content: (context: HostContext, prefer: Prefer) => ReactNode) => {
    let latest = host.context;
    let choices: Preferences = { language: null, meetingTheme: 'dark' };
    const draw = async (told: HostContext) => {
      latest = told;
      const drawn = choices;
      const context = withChoices(told, drawn);
      const words = await loadWords(context.locale);
      // A later change may have overtaken this one while its words were loading.
      if (latest === told && choices === drawn) show(context, words, content(context, prefer));
    };
    const prefer: Prefer = (next) => {
      if (next.language === choices.language && next.meetingTheme === choices.meetingTheme) return;
      choices = next;
      void draw(latest);
    };
    host.onContext((context) => void draw(context));
    await draw(host.context);
    host.ready();
  };

  const presentProduct = (host: Host) => {
    const parts = productOf(host);
    return present(host, (context, prefer) => (
      <ProductProvider product={{ ...parts, context, prefer }}>{screen}</ProductProvider>
    ));
  };

  const connection: Connection = await connectHost(config);
  switch (connection.kind) {
    case 'connected':
      return presentProduct(connection.host);
    case 'alone':
      return config.signIn === 'local'
        ? presentProduct(connection.host)
        : present(connection.host, () => <Alone teamsAddress={teamsAddress(config)} />);
    case 'unanswered': {
      void connection.late.then(presentProduct, () => undefined);
      return present(connection.host, () => (
        <Unanswered onReload={() => window.location.reload()} ownAddress={window.location.pathname} />
      ));
    }
  }
};
