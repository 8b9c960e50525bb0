import type { Host, HostContext, SignIn, Theme } from './host';

/** A plain browser window, or a frame whose host does not speak to us. */

const NO_SIGN_IN: SignIn = {
  token: async () => ({ ok: false, problem: 'not-supported' }),
  interactive: async () => ({ ok: false, problem: 'not-supported' }),
};

const matches = (query: string): boolean => window.matchMedia(query).matches;

const themeNow = (): Theme => {
  if (matches('(forced-colors: active)')) return 'contrast';
  return matches('(prefers-color-scheme: dark)') ? 'dark' : 'light';
};

const contextNow = (): HostContext => {
  const theme = themeNow();
  return { place: 'plain', theme, hostTheme: theme, locale: navigator.language };
};

export const browserHost = (signIn: SignIn = NO_SIGN_IN): Host => ({
  kind: 'browser',
  context: contextNow(),
  signIn,
  onContext: (listener) => {
    const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) =>
      window.matchMedia(query),
    );
    const tell = () => listener(contextNow());
    for (const query of queries) query.addEventListener('change', tell);
    window.addEventListener('languagechange', tell);
    return () => {
      for (const query of queries) query.removeEventListener('change', tell);
      window.removeEventListener('languagechange', tell);
    };
  },
  onLeaving: (finish) => {
    const leave = () => void finish();
    window.addEventListener('pagehide', leave);
    return () => window.removeEventListener('pagehide', leave);
  },
  meetingDetails: async () => undefined,
  // There is no meeting around a plain window, so nothing of ours is on its stage.
  sharing: () => () => undefined,
  picker: 'not-offered',
  pickPerson: async () => 'not-supported',
  ready: () => undefined,
});
