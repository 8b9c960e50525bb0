import type { PageConfig, SignIn, TokenAnswer } from './host';
import type { TeamsSignInParts } from './teams';
import { within } from './within';

/** Longer than a silent answer ever takes, shorter than a person waits before pressing again. */
const SILENT_LIMIT_MS = 10_000;

const FAILED: TokenAnswer = { ok: false, problem: 'failed' };

/** Says what helps the person most: a press that may work comes before a plain failure. */
const worthMore = (first: TokenAnswer, second: TokenAnswer): TokenAnswer => {
  if (second.ok) return second;
  return !first.ok && first.problem === 'failed' ? second : first;
};

// A chunk of its own: msal is large, and not every host needs it.
const loadChunk = () => import('./nested-app-auth');

/** Brings the chunk while the host is still being greeted; whoever needs it and lacks it asks again. */
export const preloadSignIn = (): void => void loadChunk().catch(() => undefined);

/**
 * Signing in inside Teams: nested app authentication where the host recommends it, else, or when that fails,
 * the host's own token.
 */
export const teamsSignIn = (
  config: PageConfig,
  { recommendsNestedAuth, hostToken }: TeamsSignInParts,
): SignIn => {
  let nested: Promise<SignIn> | undefined;
  const loadNested = () => (nested ??= loadChunk().then(({ nestedAppAuth }) => nestedAppAuth(config)));

  const viaNested = async (ask: (signIn: SignIn) => Promise<TokenAnswer>): Promise<TokenAnswer> => {
    try {
      return await ask(await loadNested());
    } catch {
      // The chunk did not arrive; the host's own token may still be had, and the next try loads it again.
      nested = undefined;
      return FAILED;
    }
  };

  return {
    token: async () => {
      const silent = async (): Promise<TokenAnswer> => {
        if (!recommendsNestedAuth()) return hostToken(true);
        const first = await viaNested((signIn) => signIn.token());
        return first.ok || first.problem === 'needs-click' ? first : worthMore(first, await hostToken(true));
      };
      return within(SILENT_LIMIT_MS, silent(), FAILED);
    },
    interactive: async () => {
      if (!recommendsNestedAuth()) return hostToken(false);
      const first = await viaNested((signIn) => signIn.interactive());
      return first.ok || first.problem === 'cancelled' ? first : worthMore(first, await hostToken(false));
    },
  };
};
