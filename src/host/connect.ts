import { browserHost } from './browser';
import type { Host, PageConfig } from './host';
import { connectTeams } from './teams';
import { preloadSignIn, teamsSignIn } from './teams-sign-in';
import { within } from './within';

/** How long a page waits for its host before it shows something useful by itself. */
const PATIENCE_MS = 5_000;

/**
 * What became of the connection. `alone`: no window around us. `unanswered`: there is one, and it does not speak
 * to us; `late` resolves should it do so after all.
 */
export type Connection =
  | { readonly kind: 'connected'; readonly host: Host }
  | { readonly kind: 'alone'; readonly host: Host }
  | { readonly kind: 'unanswered'; readonly host: Host; readonly late: Promise<Host> };

/** Finds out where this page stands. The only place that asks. */
export const connectHost = async (config: PageConfig): Promise<Connection> => {
  if (window.parent === window) return { kind: 'alone', host: await plainHost(config) };

  preloadSignIn();
  const connecting = connectTeams((parts) => teamsSignIn(config, parts));
  // Nobody may be waiting any more when a late attempt fails; that is not an error to report.
  connecting.catch(() => undefined);
  try {
    const host = await within(PATIENCE_MS, connecting, undefined);
    if (host) return { kind: 'connected', host };
  } catch {
    // The library found no host that it trusts, which is the same to us as a host that is silent.
  }
  return { kind: 'unanswered', host: browserHost(), late: connecting };
};

const plainHost = async (config: PageConfig): Promise<Host> => {
  if (config.signIn !== 'local') return browserHost();
  const { localSignIn } = await import('./local-sign-in');
  return browserHost(localSignIn());
};
