import { actorFromClaims, type ClaimRules } from '../../../functions/auth/claims';
import { entraAuthority } from '../../../functions/auth/for-environment';
import { localPeople, localTenants } from '../../../functions/local/people';
import { actorOf, claimsOf, CLIENT_ID, TOKENS_NOW } from '../../support/tokens';

const [manager, ...others] = localPeople;
const elsewhere = others.find(({ tenant }) => tenant !== manager?.tenant);
if (manager === undefined || elsewhere === undefined) throw new Error('People of two tenants are needed.');

const now = TOKENS_NOW / 1000;
const rules: ClaimRules = {
  clientId: CLIENT_ID,
  tenants: new Set(localTenants),
  issuer: entraAuthority.issuer,
  clients: new Set([CLIENT_ID]),
};
const read = (claims: Record<string, unknown>) =>
  actorFromClaims({ ...claimsOf(manager), ...claims }, rules, now);

// The library that checks the signature checks some of these too; here the rules must hold without its help.
test.each([
  ['for another app', { aud: '33333333-3333-4333-8333-333333333333' }],
  ['for a list of apps', { aud: [CLIENT_ID] }],
  ['by the issuer of another tenant', { iss: entraAuthority.issuer(elsewhere.tenant) }],
  ['of another tenant than the issuer', { tid: elsewhere.tenant }],
  [
    'of nobody, under whose id things of the whole tenant lie',
    { oid: '00000000-0000-0000-0000-000000000000' },
  ],
  ['that ended a minute ago', { exp: now - 60 }],
  ['that begins in more than a minute', { nbf: now + 61 }],
  ['that was issued more than a minute from now', { iat: now + 61 }],
  ['that lives longer than 29 hours', { iat: now - 60, exp: now - 60 + 29 * 3600 + 1 }],
  ['that never ends', { exp: Infinity }],
])('Claims %s name nobody', (_, claims) => {
  expect(read(claims)).toBeUndefined();
});

test.each([undefined, null, 'text', 7, []])('A payload of %p names nobody', (payload) => {
  expect(actorFromClaims(payload, rules, now)).toBeUndefined();
});

test('Claims of a company that is not on the list name nobody', () => {
  const onlyElsewhere = { ...rules, tenants: new Set([elsewhere.tenant]) };
  expect(actorFromClaims(claimsOf(manager), onlyElsewhere, now)).toBeUndefined();
  expect(actorFromClaims(claimsOf(elsewhere), onlyElsewhere, now)).toEqual(actorOf(elsewhere));
});

test('At the very edges of its life a token still counts', () => {
  expect(read({ exp: now - 59 })).toEqual(actorOf(manager));
  expect(read({ nbf: now + 60, iat: now + 60 })).toEqual(actorOf(manager));
  expect(read({ iat: now - 60, exp: now - 60 + 29 * 3600 })).toEqual(actorOf(manager));
});
