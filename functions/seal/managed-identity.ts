import { z } from 'zod';

/** A token for the vault in the name of the app itself: https://learn.microsoft.com/azure/app-service/overview-managed-identity */

const Answer = z.object({ access_token: z.string(), expires_on: z.coerce.number() });
const RESOURCE = 'https://vault.azure.net';
const ANSWER_MS = 2_000;
/** Asked anew this long before the end, in milliseconds. */
const EARLY = 5 * 60_000;

/** Azure sets both variables where an identity is given to the app. */
export const managedIdentityToken = (
  variables: Readonly<Record<string, string | undefined>>,
  fetch: typeof globalThis.fetch,
  now: () => number,
): (() => Promise<string>) => {
  let held: { readonly token: string; readonly until: number } | undefined;
  return async () => {
    if (held && now() < held.until) return held.token;
    const [endpoint, header] = [variables['IDENTITY_ENDPOINT'], variables['IDENTITY_HEADER']];
    if (endpoint === undefined || header === undefined)
      throw new Error(
        'The app has no managed identity; give it one that may get keys, wrap, unwrap and sign with the vault.',
      );
    const response = await fetch(
      `${endpoint}?resource=${encodeURIComponent(RESOURCE)}&api-version=2019-08-01`,
      {
        headers: { 'X-IDENTITY-HEADER': header },
        signal: AbortSignal.timeout(ANSWER_MS),
      },
    );
    if (!response.ok) throw new Error(`The managed identity answered ${response.status}.`);
    const { access_token: token, expires_on: seconds } = Answer.parse(await response.json());
    held = { token, until: seconds * 1_000 - EARLY };
    return token;
  };
};
