import { authenticateFor, entraAuthority, localAuthority } from '../../../functions/auth/for-environment';
import type { Env } from '../../../functions/env';
import { localPeople, localTenants } from '../../../functions/local/people';
import { actorOf, aToken, bearer, CLIENT_ID, testJwks, TOKENS_NOW } from '../../support/tokens';

const [manager] = localPeople;
if (manager === undefined) throw new Error('There are no local people.');
const { tenant } = manager;

/** The check of callers as the environment sets it up, and the addresses at which it asked for keys. */
const setUp = (issuer: Env['issuer'], clientId = CLIENT_ID) => {
  const asked: string[] = [];
  const authenticate = authenticateFor(
    { clientId, tenants: new Set(localTenants), issuer },
    {
      fetch: (url) => {
        asked.push(String(url));
        // The keys of one machine speak for no issuer; those of Entra for the one that their server names.
        const keys = testJwks().keys.slice(0, 1);
        const bare = keys.map((key) => ({ ...key, issuer: undefined }));
        return Promise.resolve(Response.json({ keys: issuer.kind === 'entra' ? keys : bare }));
      },
      now: () => TOKENS_NOW,
    },
  );
  return { asked, authenticate };
};

const LOCAL = { kind: 'local', base: 'http://localhost:3978/local/' } as const;
const localToken = aToken(manager, { iss: `http://localhost:3978/local/${tenant}/v2.0` });

test('In Azure only what the issuer of one machine did not sign counts, and keys are asked of Entra alone', async () => {
  const { asked, authenticate } = setUp({ kind: 'entra' });
  expect(await authenticate(bearer(localToken))).toBeUndefined();
  expect(await authenticate(bearer(aToken()))).toEqual(actorOf(manager));
  expect(asked).toEqual([`https://login.microsoftonline.com/${tenant}/discovery/v2.0/keys`]);
});

test('On one machine only what its own issuer signed counts, and no key is asked of anybody else', async () => {
  const { asked, authenticate } = setUp(LOCAL);
  expect(await authenticate(bearer(aToken()))).toBeUndefined();
  expect(await authenticate(bearer(localToken))).toEqual(actorOf(manager));
  expect(asked).toEqual(['http://localhost:3978/local/jwks']);
});

test('A token for another installation is refused by this one', async () => {
  const { authenticate } = setUp({ kind: 'entra' }, '33333333-3333-4333-8333-333333333333');
  expect(await authenticate(bearer(aToken()))).toBeUndefined();
});

test.each(['http://localhost:3978', 'http://localhost:3978/', 'http://localhost:3978//'])(
  'However the address of one machine ends, its issuer is one: %s',
  (base) => {
    const { issuer, keysUrl } = localAuthority(base);
    expect([issuer(tenant), keysUrl(tenant)]).toEqual([
      `http://localhost:3978/${tenant}/v2.0`,
      'http://localhost:3978/jwks',
    ]);
  },
);

test('Entra has an issuer and a list of keys for each company', () => {
  expect([entraAuthority.issuer(tenant), entraAuthority.keysUrl(tenant)]).toEqual([
    `https://login.microsoftonline.com/${tenant}/v2.0`,
    `https://login.microsoftonline.com/${tenant}/discovery/v2.0/keys`,
  ]);
});
