import { createAuthenticate } from '../../../functions/auth/authenticate';
import { entraAuthority } from '../../../functions/auth/for-environment';
import { allowedClients, hostClients } from '../../../functions/auth/host-clients';
import type { SigningKeys } from '../../../functions/auth/signing-keys';
import { localPeople, localTenants } from '../../../functions/local/people';
import {
  actorOf,
  aToken,
  badTokens,
  bearer,
  claimsOf,
  CLIENT_ID,
  testAuthenticate,
  testJwks,
  TOKENS_NOW,
} from '../../support/tokens';

const authenticate = testAuthenticate();
const now = TOKENS_NOW / 1000;
const [manager] = localPeople;
if (manager === undefined) throw new Error('There are no local people.');

const RS256 = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
const [goodJwk] = testJwks().keys;
if (goodJwk === undefined) throw new Error('The key server of the tests publishes no key.');

/** A key of another kind than any that signs our tokens. */
const createSecretKeyThatSignsNothing = () =>
  crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt']);

const callWith = (claims: Record<string, unknown>) => authenticate(bearer(aToken(manager, claims)));

test('Every bad token is refused, and none of them with an error', async () => {
  const bad = await badTokens();
  const accepted: string[] = [];
  for (const { name, authorization } of bad) {
    if ((await authenticate(authorization)) !== undefined) accepted.push(name);
  }
  expect(accepted).toEqual([]);
  expect(bad.length).toBeGreaterThanOrEqual(60);
  expect(new Set(bad.map(({ authorization }) => authorization)).size).toBe(bad.length);
});

test('A call without an Authorization header is refused', async () => {
  expect(await authenticate(null)).toBeUndefined();
});

test('A token that was changed in any one place is refused', async () => {
  const token = aToken();
  const accepted: number[] = [];
  for (let at = 0; at < token.length; at += 1) {
    const other = token[at] === 'A' ? 'B' : 'A';
    const changed = token.slice(0, at) + other + token.slice(at + 1);
    if ((await authenticate(bearer(changed))) !== undefined) accepted.push(at);
  }
  expect(accepted).toEqual([]);
});

test('A signature spelled with other spare bits is not the same token', async () => {
  const token = aToken();
  const spellings = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'.split('');
  const accepted = [];
  for (const last of spellings) {
    if ((await authenticate(bearer(token.slice(0, -1) + last))) !== undefined) accepted.push(last);
  }
  expect(accepted).toEqual([token.at(-1)]);
});

test("A token of a company that is not on the list makes no call to anybody's key server", async () => {
  const asked: string[] = [];
  const keys: SigningKeys = {
    find: (tenant, kid) => {
      asked.push(`${tenant} ${kid}`);
      return Promise.resolve(undefined);
    },
  };
  const [first] = localTenants;
  if (first === undefined) throw new Error('There are no local tenants.');
  const onlyFirst = createAuthenticate({
    clientId: CLIENT_ID,
    tenants: new Set([first]),
    issuer: entraAuthority.issuer,
    keys,
    clients: allowedClients(CLIENT_ID),
    now: () => TOKENS_NOW,
  });
  for (const person of localPeople) expect(await onlyFirst(bearer(aToken(person)))).toBeUndefined();
  expect(new Set(asked)).toEqual(new Set([`${first} good`]));
});

/** The check of callers with this one key, whatever it is asked for. */
const withKey = (key: Awaited<ReturnType<SigningKeys['find']>>) =>
  createAuthenticate({
    clientId: CLIENT_ID,
    tenants: new Set(localTenants),
    issuer: entraAuthority.issuer,
    keys: { find: () => Promise.resolve(key) },
    clients: allowedClients(CLIENT_ID),
    now: () => TOKENS_NOW,
  });

test('A fault of ours while a token is checked is not passed off as a bad token', async () => {
  const key = await createSecretKeyThatSignsNothing();
  await expect(withKey({ key, issuer: undefined })(bearer(aToken()))).rejects.toThrow(TypeError);
});

test('A key that its server gives to no issuer in particular may sign for any company on the list', async () => {
  const key = await crypto.subtle.importKey('jwk', goodJwk, RS256, true, ['verify']);
  expect(await withKey({ key, issuer: undefined })(bearer(aToken()))).toEqual(actorOf(manager));
  const elsewhere = entraAuthority.issuer(
    localTenants.find((tenant) => tenant !== manager.tenant) ?? manager.tenant,
  );
  expect(await withKey({ key, issuer: elsewhere })(bearer(aToken()))).toBeUndefined();
});

test('Each person is known by tenant and object id, and guests are seen to be guests', async () => {
  for (const person of localPeople) {
    expect(await authenticate(bearer(aToken(person)))).toEqual(actorOf(person));
  }
  expect(localPeople.filter(({ guest }) => guest)).toHaveLength(1);
});

test('The person comes from the object id, whatever address or subject the token names', async () => {
  const actor = await callWith({
    sub: 'other',
    email: 'ceo@fernmoor.example',
    preferred_username: 'ceo',
    upn: 'ceo',
  });
  expect(actor).toEqual(actorOf(manager));
});

test.each(hostClients)('A token that $name asked for counts', async ({ id }) => {
  expect(await callWith({ azp: id })).toEqual(actorOf(manager));
});

test.each([
  ['expired less than a minute ago', { exp: now - 59 }],
  ['issued by a clock that is up to a minute fast', { iat: now + 60, nbf: now + 60 }],
  ['of a session that is evaluated continuously', { iat: now - 60, exp: now - 60 + 28 * 3600 }],
  ['with more scopes', { scp: 'openid access_as_user profile' }],
  ['that says it is of a user', { idtyp: 'user' }],
  [
    'of a person with roles of other names',
    { roles: ['administrator', 'Administrator ', 'Global Administrator'] },
  ],
  ['with roles that can not be understood', { roles: 'Administrator' }],
  ['with roles by number', { roles: { 0: 'Administrator', length: 1 } }],
  ['that names its own tenant as the home', { acct: 0, idp: `https://sts.windows.net/${manager.tenant}/` }],
  ['that names its own issuer as the home', { idp: claimsOf(manager)['iss'] }],
  ['marked as a member in letters', { acct: '0' }],
])('A token %s counts for a member', async (_, claims) => {
  expect(await callWith(claims)).toEqual(actorOf(manager));
});

test('App roles are read from the token, and those that nobody here knows count for nothing', async () => {
  expect(await callWith({ roles: ['Other', 'Administrator', 7, 'Administrator'] })).toEqual({
    ...actorOf(manager),
    roles: ['Administrator'],
  });
});

test.each([
  ['marked as a guest', { acct: 1 }],
  ['marked as a guest in letters', { acct: '1' }],
  ['marked with something unknown', { acct: true }],
  ['of another directory', { idp: 'https://sts.windows.net/44444444-4444-4444-8444-444444444444/' }],
  ['of another directory, though marked as a member', { acct: 0, idp: 'mail' }],
  ['with a personal account', { idp: 'live.com' }],
  ['with a home that can not be understood', { idp: ['https://sts.windows.net/'] }],
])('An account %s is a guest', async (_, claims) => {
  expect(await callWith(claims)).toEqual({ ...actorOf(manager), standing: 'guest' });
});

test('Members that every object inherits bring nothing in with them', async () => {
  const claims = { ...claimsOf(manager), standing: 'owner', constructor: { name: 'x' } };
  const withProto = JSON.stringify(claims).replace(
    /^\{/,
    '{"__proto__":{"standing":"owner","isAdmin":true},',
  );
  const actor = await authenticate(bearer(aToken(manager, JSON.parse(withProto))));
  expect(actor).toEqual(actorOf(manager));
  expect(Object.getPrototypeOf(actor)).toBe(Object.prototype);
  expect(Object.keys(actor ?? {}).sort()).toEqual(['name', 'person', 'roles', 'standing', 'tenant']);
  expect({}).not.toHaveProperty('isAdmin');
});

test.each([
  ['spaces around it', '  Ngozi  ', 'Ngozi'],
  ['line ends and control characters', 'Ngo\u0000zi\r\n\u0085', 'Ngozi'],
  ['marks that turn the text around', '\u202eizogN\u2069', 'izogN'],
  ['joiners that a name needs', 'می\u200cخواهم', 'می\u200cخواهم'],
  ['half a character', 'Ngozi\ud83d', 'Ngozi\ufffd'],
  ['too many letters', 'n'.repeat(500), 'n'.repeat(120)],
  ['a character of two units in it', '🙂 Ngozi', '🙂 Ngozi'],
  ['a cut after a space', `${'n'.repeat(119)} n`, 'n'.repeat(119)],
  ['a cut through a character', `${'n'.repeat(119)}🙂`, 'n'.repeat(119)],
  ['nothing', '', ''],
  ['no string', 7, ''],
  ['no name', undefined, ''],
])('A name with %s is shown safely', async (_, name, shown) => {
  expect(await callWith({ name })).toMatchObject({ name: shown });
});
