import {
  constants,
  createHmac,
  createPublicKey,
  generateKeyPairSync,
  sign as signWith,
  type KeyObject,
} from 'node:crypto';
import { CompactEncrypt } from 'jose';
import { createAuthenticate, type Authenticate } from '../../functions/auth/authenticate';
import { entraAuthority } from '../../functions/auth/for-environment';
import { allowedClients } from '../../functions/auth/host-clients';
import { createSigningKeys } from '../../functions/auth/signing-keys';
import { localPeople, localTenants, type LocalPerson } from '../../functions/local/people';
import { APP_ROLES, type Actor } from '../../src/domain/person';

/** The instant at which all tokens of the tests are looked at. */
export const TOKENS_NOW = Date.UTC(2026, 10, 24, 9, 0, 0);
export const CLIENT_ID = 'e4a1f7c3-92d6-4b58-8c0e-57d3a6b9f210';

const now = TOKENS_NOW / 1000;
const FOREIGN_TENANT = '44444444-4444-4444-8444-444444444444';
const CONSUMER_TENANT = '9188040d-6c67-4c5b-b112-36a304b66dad';

type Members = Readonly<Record<string, unknown>>;
type Person = Pick<LocalPerson, 'tenant' | 'oid' | 'name' | 'guest' | 'appRoles'>;

const [manager] = localPeople;
if (manager === undefined) throw new Error('The list of local people is empty.');

/** Who the server should see when this person calls. */
export const actorOf = ({ tenant, oid, name, guest, appRoles }: Person): Actor => ({
  tenant,
  person: oid,
  name,
  standing: guest ? 'guest' : 'member',
  roles: APP_ROLES.filter((role) => appRoles?.includes(role)),
});

const newPrivateKey = (): KeyObject => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const good = newPrivateKey();
const stranger = newPrivateKey();

const jwkOf = (key: KeyObject, kid: string, more: Members = {}) => ({
  ...createPublicKey(key).export({ format: 'jwk' }),
  kid,
  ...more,
});

/** What the test's key server publishes: one good key, and three that may not sign for our tenants' people. */
export const testJwks = () => ({
  keys: [
    jwkOf(good, 'good', {
      use: 'sig',
      issuer: entraAuthority.issuer(manager.tenant).replace(manager.tenant, '{tenantid}'),
    }),
    jwkOf(good, 'for-encryption', { use: 'enc' }),
    jwkOf(good, 'for-another-tenant', {
      use: 'sig',
      issuer: `https://login.microsoftonline.com/${CONSUMER_TENANT}/v2.0`,
    }),
    jwkOf(good, 'for-another-algorithm', { use: 'sig', alg: 'RS512' }),
  ],
});

const base64url = (text: string | Buffer): string => Buffer.from(text).toString('base64url');

type Signer = (input: string) => Buffer;
const rsa =
  (key: KeyObject, hash = 'sha256'): Signer =>
  (input) =>
    signWith(hash, Buffer.from(input), key);
const hmac =
  (secret: string | Buffer): Signer =>
  (input) =>
    createHmac('sha256', secret).update(input).digest();
const pss: Signer = (input) =>
  signWith('sha256', Buffer.from(input), {
    key: good,
    padding: constants.RSA_PKCS1_PSS_PADDING,
    saltLength: constants.RSA_PSS_SALTLEN_DIGEST,
  });
const unsigned: Signer = () => Buffer.alloc(0);

/** The claims of a good token of the person, in the form of Entra's v2 access tokens. */
export const claimsOf = ({ tenant, oid, name, guest, appRoles }: Person): Members => ({
  aud: CLIENT_ID,
  iss: entraAuthority.issuer(tenant),
  iat: now - 60,
  nbf: now - 60,
  exp: now + 75 * 60,
  azp: CLIENT_ID,
  azpacr: '0',
  name,
  oid,
  preferred_username: 'someone@fernmoor.example',
  scp: 'access_as_user',
  sub: 'AAAAAAAAAAAAAAAAAAAAAIkzqFVrSaSaFHy782bbtaQ',
  tid: tenant,
  ver: '2.0',
  ...(appRoles && { roles: appRoles }),
  ...(guest && { acct: 1, idp: `https://sts.windows.net/${FOREIGN_TENANT}/` }),
});

const goodHeader: Members = { typ: 'JWT', alg: 'RS256', kid: 'good' };
const withText = (
  payload: string | Buffer,
  header = JSON.stringify(goodHeader),
  signer = rsa(good),
): string => {
  const input = `${base64url(header)}.${base64url(payload)}`;
  return `${input}.${base64url(signer(input))}`;
};
/** A member that is undefined is left out. */
const withClaims = (claims: Members): string => withText(JSON.stringify({ ...claimsOf(manager), ...claims }));
const withHeader = (header: Members, signer?: Signer): string =>
  withText(JSON.stringify(claimsOf(manager)), JSON.stringify({ ...goodHeader, ...header }), signer);

/** A token that counts; of the manager, unless another person is named. Without the word Bearer. */
export const aToken = (person: Person = manager, claims: Members = {}): string =>
  withText(JSON.stringify({ ...claimsOf(person), ...claims }));

/** The value of the Authorization header. */
export const bearer = (token: string): string => `Bearer ${token}`;

/** The production check of callers, bound to the test's key and clock, with no network. */
export const testAuthenticate = (): Authenticate =>
  createAuthenticate({
    clientId: CLIENT_ID,
    tenants: new Set(localTenants),
    issuer: entraAuthority.issuer,
    keys: createSigningKeys({
      urlFor: entraAuthority.keysUrl,
      fetch: () => Promise.resolve(Response.json(testJwks())),
      now: () => TOKENS_NOW,
    }),
    clients: allowedClients(CLIENT_ID),
    now: () => TOKENS_NOW,
  });

const edited = (token: string, edit: (parts: [string, string, string]) => string): string => {
  const [header = '', payload = '', signature = ''] = token.split('.');
  return edit([header, payload, signature]);
};
const flipped = (part: string): string => {
  const bytes = Buffer.from(part, 'base64url');
  bytes[0] = (bytes[0] ?? 0) ^ 1;
  return base64url(bytes);
};

const publicPem = createPublicKey(good).export({ type: 'spki', format: 'pem' });
const modulus = Buffer.from(createPublicKey(good).export({ format: 'jwk' }).n ?? '', 'base64url');
const strangersJwk = jwkOf(stranger, 'good');
const text = JSON.stringify(claimsOf(manager));
const encrypted = (): Promise<string> =>
  new CompactEncrypt(Buffer.from(text))
    .setProtectedHeader({ ...goodHeader, alg: 'RSA-OAEP-256', enc: 'A256GCM' })
    .encrypt(createPublicKey(good));
const slowPassword = `${base64url('{"alg":"PBES2-HS256+A128KW","enc":"A128GCM","p2c":2147483647,"p2s":"c2FsdA"}')}.a.b.c.d`;

const tokensThatAreBad = async (): Promise<Readonly<Record<string, string>>> => ({
  'algorithm none': withHeader({ alg: 'none' }, unsigned),
  'algorithm none, a signature kept': withHeader({ alg: 'none' }),
  'algorithm nOnE': withHeader({ alg: 'nOnE' }, unsigned),
  'HS256 with the public key as the secret': withHeader({ alg: 'HS256' }, hmac(publicPem)),
  'HS256 with the modulus as the secret': withHeader({ alg: 'HS256' }, hmac(modulus)),
  PS256: withHeader({ alg: 'PS256' }, pss),
  RS512: withHeader({ alg: 'RS512' }, rsa(good, 'sha512')),
  'two parts': edited(aToken(), ([header, payload]) => `${header}.${payload}`),
  'four parts': `${aToken()}.more`,
  'no signature': edited(aToken(), ([header, payload]) => `${header}.${payload}.`),
  'one bit of the signature flipped': edited(aToken(), ([h, p, s]) => `${h}.${p}.${flipped(s)}`),
  'another person written into a signed payload': edited(aToken(), ([h, , s]) =>
    [h, base64url(JSON.stringify({ ...claimsOf(manager), oid: FOREIGN_TENANT })), s].join('.'),
  ),
  'signed by a stranger under a known key id': withHeader({}, rsa(stranger)),
  'signed by a stranger under an unknown key id': withHeader({ kid: 'stranger' }, rsa(stranger)),
  'no key id': withHeader({ kid: undefined }),
  'a path as the key id': withHeader({ kid: '../../../dev/null' }),
  'a key for encryption': withHeader({ kid: 'for-encryption' }),
  'a key of another tenant': withHeader({ kid: 'for-another-tenant' }),
  'a key for another algorithm': withHeader({ kid: 'for-another-algorithm' }),
  'brings its own key (jwk)': withHeader({ jwk: strangersJwk }, rsa(stranger)),
  'brings a key beside a good signature (jwk)': withHeader({ jwk: strangersJwk }),
  'points at its own key (jku)': withHeader({ jku: 'https://keys.example/jwks' }),
  'points at its own certificate (x5u)': withHeader({ x5u: 'https://keys.example/cert' }),
  'brings its own certificate (x5c)': withHeader({ x5c: ['MIIB'] }),
  'unknown critical header': withHeader({ crit: ['exp'], exp: 1 }),
  'unencoded payload (b64 false)': withHeader({ b64: false, crit: ['b64'] }),
  'compressed (zip)': withHeader({ zip: 'DEF' }),
  'type pop': withHeader({ typ: 'pop' }),
  'type at+jwt': withHeader({ typ: 'at+jwt' }),
  'no type': withHeader({ typ: undefined }),
  'header with a member twice': withText(text, '{"typ":"JWT","alg":"none","alg":"RS256","kid":"good"}'),
  'encrypted (JWE)': await encrypted(),
  'password-based encryption with two billion rounds': slowPassword,
  'expired an hour ago': withClaims({ iat: now - 7200, nbf: now - 7200, exp: now - 3600 }),
  'expired 61 seconds ago': withClaims({ exp: now - 61 }),
  'begins in ten minutes': withClaims({ nbf: now + 600 }),
  'no beginning': withClaims({ nbf: undefined }),
  'no end': withClaims({ exp: undefined }),
  'an end in letters': withClaims({ exp: String(now + 3600) }),
  'ends in the year 9999': withClaims({ exp: 253402300799 }),
  'never ends (1e999)': withText(text.replace(/"exp":\d+/, '"exp":1e999')),
  'lives thirty hours': withClaims({ exp: now - 60 + 30 * 3600 }),
  'issued an hour from now': withClaims({ iat: now + 3600 }),
  'no time of issue': withClaims({ iat: undefined }),
  'for another app': withClaims({ aud: '33333333-3333-4333-8333-333333333333' }),
  'for two apps': withClaims({ aud: [CLIENT_ID, '33333333-3333-4333-8333-333333333333'] }),
  'audience as a list of one': withClaims({ aud: [CLIENT_ID] }),
  'for Microsoft Graph': withClaims({ aud: 'https://graph.microsoft.com' }),
  'no audience': withClaims({ aud: undefined }),
  'issuer of another tenant': withClaims({ iss: entraAuthority.issuer(localTenants[1] ?? manager.tenant) }),
  'tenant other than the issuer': withClaims({ tid: localTenants[1] }),
  'issuer and tenant both foreign': withClaims({
    tid: FOREIGN_TENANT,
    iss: issuerText(FOREIGN_TENANT),
    oid: FOREIGN_TENANT,
    sub: 'another',
  }),
  'the same subject in a foreign tenant': withClaims({
    tid: FOREIGN_TENANT,
    iss: issuerText(FOREIGN_TENANT),
    oid: manager.oid,
  }),
  'personal accounts': withClaims({ tid: CONSUMER_TENANT, iss: issuerText(CONSUMER_TENANT) }),
  'version 1 issuer': withClaims({ iss: `https://sts.windows.net/${manager.tenant}/` }),
  'version 1': withClaims({ ver: '1.0' }),
  'look-alike issuer host': withClaims({
    iss: `https://login.microsoftonline.com.example/${manager.tenant}/v2.0`,
  }),
  'issuer with a slash more': withClaims({ iss: `${issuerText(manager.tenant)}/` }),
  'placeholder for the tenant': withClaims({ iss: issuerText('{tenantid}') }),
  'tenant that is no GUID': withClaims({ tid: 'fernmoor', iss: issuerText('fernmoor') }),
  'tenant in capitals': withClaims({
    tid: manager.tenant.toUpperCase(),
    iss: issuerText(manager.tenant.toUpperCase()),
  }),
  'no tenant': withClaims({ tid: undefined }),
  'an app without a person': withClaims({ scp: undefined, idtyp: 'app', roles: ['Administrator'] }),
  'an app that claims a scope': withClaims({ idtyp: 'app' }),
  'roles and no scope': withClaims({ scp: undefined, roles: ['Administrator'] }),
  'another scope': withClaims({ scp: 'User.Read' }),
  'a scope that begins alike': withClaims({ scp: 'access_as_user2' }),
  'scopes as a list': withClaims({ scp: ['access_as_user'] }),
  'acting app unknown': withClaims({ azp: '55555555-5555-4555-8555-555555555555' }),
  'acting app not named': withClaims({ azp: undefined }),
  'no object id': withClaims({ oid: undefined }),
  'object id with a slash': withClaims({ oid: `${manager.oid}/../x` }),
  'ID token': withClaims({ scp: undefined, azp: undefined, nonce: '678910' }),
  'nonce of an ID token': withClaims({ nonce: '678910' }),
  'tenant named twice': withText(`{"tid":"${FOREIGN_TENANT}",${text.slice(1)}`),
  'object id named twice in two spellings': withText(`{"\\u006fid":"${FOREIGN_TENANT}",${text.slice(1)}`),
  'payload of plain text': withText('access_as_user'),
  'payload of a list': withText(`[${text}]`),
  'payload of nothing': withText('null'),
  'payload that is no UTF-8': withText(Buffer.from(text.replace(manager.name, 'M\u00fcller'), 'latin1')),
  'padded base64': edited(aToken(), ([h, p, s]) => `${h}.${p}=.${s}==`),
  'a line end behind it': `${aToken()}\n`,
  '64 KiB': withClaims({ padding: 'x'.repeat(64 * 1024) }),
});

const issuerText = (tenant: string): string => `https://login.microsoftonline.com/${tenant}/v2.0`;

/** Headers that are wrong around a token that is right. */
const headersThatAreBad = (): Readonly<Record<string, string>> => ({
  nothing: '',
  'the word Bearer alone': 'Bearer ',
  'a token without Bearer': aToken(),
  'another scheme': `Basic ${aToken()}`,
  'bearer in small letters': `bearer ${aToken()}`,
  'two spaces': `Bearer  ${aToken()}`,
  'two tokens': `Bearer ${aToken()}, Bearer ${aToken()}`,
});

/** Everything that must be refused, each with a name that says what is wrong with it. */
export const badTokens = async (): Promise<
  readonly { readonly name: string; readonly authorization: string }[]
> => [
  ...Object.entries(headersThatAreBad()).map(([name, authorization]) => ({ name, authorization })),
  ...Object.entries(await tokensThatAreBad()).map(([name, token]) => ({
    name,
    authorization: bearer(token),
  })),
];
