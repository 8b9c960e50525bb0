import {
  BrowserAuthError,
  createNestablePublicClientApplication,
  InteractionRequiredAuthError,
  type IPublicClientApplication,
} from '@azure/msal-browser';
import type { PageConfig, SignIn, TokenAnswer } from './host';

/** Nested App Authentication by msal, through the bridge that the host offers. Loaded only when a token is asked for. */

const refusal = (error: unknown): TokenAnswer => {
  if (error instanceof InteractionRequiredAuthError) return { ok: false, problem: 'needs-click' };
  if (error instanceof BrowserAuthError && error.errorCode === 'user_cancelled') {
    return { ok: false, problem: 'cancelled' };
  }
  return { ok: false, problem: 'failed' };
};

export const nestedAppAuth = ({ clientId, domain }: PageConfig): SignIn => {
  let starting: Promise<IPublicClientApplication> | undefined;
  const client = () =>
    (starting ??= createNestablePublicClientApplication({
      auth: { clientId, authority: 'https://login.microsoftonline.com/common' },
      // Tokens stay in memory: what lies in storage outlives the person's session.
      cache: { cacheLocation: 'memoryStorage' },
    }));
  const request = { scopes: [`api://${domain}/${clientId}/access_as_user`] };

  const ask = async (how: 'acquireTokenSilent' | 'acquireTokenPopup'): Promise<TokenAnswer> => {
    try {
      const { accessToken } = await (await client())[how](request);
      return { ok: true, token: accessToken };
    } catch (error) {
      // The next try starts afresh: a client that failed to start would fail for ever.
      if (!(error instanceof InteractionRequiredAuthError)) starting = undefined;
      return refusal(error);
    }
  };

  return { token: () => ask('acquireTokenSilent'), interactive: () => ask('acquireTokenPopup') };
};
