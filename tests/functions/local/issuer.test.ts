import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeJwt } from 'jose';
import { authenticateFor } from '../../../functions/auth/for-environment';
import { createLocalIssuer, type LocalIssuer } from '../../../functions/local/issuer';
import { localPeople, localTenants, peopleForDisplay } from '../../../functions/local/people';
import { actorOf, CLIENT_ID, TOKENS_NOW } from '../../support/tokens';

const BASE = 'http://localhost:3978/local';
const now = () => TOKENS_NOW;
const tenants = new Set(localTenants);
const aLocalIssuer = (keyFile?: string): LocalIssuer =>
  createLocalIssuer({ base: BASE, clientId: CLIENT_ID, now, ...(keyFile !== undefined && { keyFile }) });

/** A network on which only the given keys are published, and a list of who was asked for them. */
const networkWith = (issuer: LocalIssuer) => {
  const asked: string[] = [];
  const fetch = (url: string | URL | Request) => {
    asked.push(url instanceof Request ? url.url : String(url));
    return Promise.resolve(Response.json(issuer.jwks()));
  };
  return { fetch, asked };
};
const locally = (issuer: LocalIssuer) =>
  authenticateFor(
    { clientId: CLIENT_ID, tenants, issuer: { kind: 'local', base: BASE } },
    { ...networkWith(issuer), now },
  );
const bearerFor = async (token: Promise<string | undefined>) => `Bearer ${(await token) ?? 'nobody'}`;

test('A local token is refused where Entra signs, even if its keys were to be found there', async () => {
  const issuer = aLocalIssuer();
  const network = networkWith(issuer);
  const entra = authenticateFor(
    { clientId: CLIENT_ID, tenants, issuer: { kind: 'entra' } },
    { ...network, now },
  );
  expect(await entra(await bearerFor(issuer.tokenFor('ngozi')))).toBeUndefined();

  // Nor does the name of Entra as the issuer help, since the published key speaks for this machine only.
  const iss = `https://login.microsoftonline.com/${localTenants[0]}/v2.0`;
  expect(await entra(await bearerFor(issuer.tokenFor('ngozi', { iss })))).toBeUndefined();
  expect(network.asked).toEqual([`https://login.microsoftonline.com/${localTenants[0]}/discovery/v2.0/keys`]);
});

test('A token of one local issuer means nothing to another', async () => {
  const token = await bearerFor(aLocalIssuer().tokenFor('ngozi'));
  expect(await locally(aLocalIssuer())(token)).toBeUndefined();
});

test('An ID token opens nothing', async () => {
  const issuer = aLocalIssuer();
  expect(await locally(issuer)(await bearerFor(issuer.idTokenFor('ngozi')))).toBeUndefined();
});

test('There is no token for a person who is not on the list', async () => {
  const issuer = aLocalIssuer();
  for (const id of ['nobody', '', 'toString', '__proto__', 'Ngozi']) {
    expect(await issuer.tokenFor(id)).toBeUndefined();
    expect(await issuer.idTokenFor(id)).toBeUndefined();
  }
});

test('Everybody on the list can sign in locally, through the check that guards production', async () => {
  const issuer = aLocalIssuer();
  const authenticate = locally(issuer);
  for (const person of localPeople) {
    expect(await authenticate(await bearerFor(issuer.tokenFor(person.id)))).toEqual(actorOf(person));
  }
});

test('Over a real connection keys are fetched once, and a redirection to other keys is not followed', async () => {
  let asked = 0;
  const server = createServer((request, response) => {
    asked += 1;
    if (request.url === '/moved/jwks') response.writeHead(302, { location: '/local/jwks' }).end();
    else response.end(JSON.stringify(issuer.jwks()));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const host = `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : ''}`;
  const issuerAt = (base: string) => createLocalIssuer({ base, clientId: CLIENT_ID, now });
  const authenticateAt = (base: string) =>
    authenticateFor({ clientId: CLIENT_ID, tenants, issuer: { kind: 'local', base } }, { fetch, now });
  const issuer = issuerAt(`${host}/local`);
  try {
    const authenticate = authenticateAt(`${host}/local/`);
    for (let call = 0; call < 3; call += 1) {
      expect(await authenticate(await bearerFor(issuer.tokenFor('tomasz')))).toMatchObject({
        name: 'Tomasz Wiśniewski',
      });
    }
    expect(asked).toBe(1);
    const moved = await bearerFor(issuerAt(`${host}/moved`).tokenFor('tomasz'));
    await expect(authenticateAt(`${host}/moved`)(moved)).rejects.toMatchObject({ name: 'KeysUnavailable' });
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

test('A changed claim is signed as it was asked for, so that tests can make what Entra would not', async () => {
  const issuer = aLocalIssuer();
  const token = (await issuer.tokenFor('ngozi', { scp: undefined, extra: 7 })) ?? '';
  expect(decodeJwt(token)).toMatchObject({ extra: 7 });
  expect(decodeJwt(token)).not.toHaveProperty('scp');
  expect(await locally(issuer)(`Bearer ${token}`)).toBeUndefined();
});

test('A local token lives for an hour to an hour and a half, like those of Entra', async () => {
  const issuer = aLocalIssuer();
  for (let turn = 0; turn < 20; turn += 1) {
    const { iat = 0, exp = 0 } = decodeJwt((await issuer.tokenFor('ngozi')) ?? '');
    expect(exp - iat).toBeGreaterThanOrEqual(3600);
    expect(exp - iat).toBeLessThanOrEqual(5400);
  }
});

test('The published keys hold nothing private', () => {
  for (const key of aLocalIssuer().jwks().keys) {
    expect(Object.keys(key).sort()).toEqual(['e', 'issuer', 'kid', 'kty', 'n', 'use']);
  }
});

describe('With a key file', () => {
  let folder = '';
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'local-issuer-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  test('A restart signs nobody out, and only the owner of the machine can read the key', async () => {
    const file = join(folder, 'data', 'issuer-key.pem');
    const token = await bearerFor(aLocalIssuer(file).tokenFor('layla'));
    expect(await locally(aLocalIssuer(file))(token)).toMatchObject({ name: 'ليلى الحسيني' });
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test('A damaged key file is named in words and left as it is', () => {
    const file = join(folder, 'issuer-key.pem');
    writeFileSync(file, 'half a key');
    expect(() => aLocalIssuer(file).jwks()).toThrow(`can not use its key file ${file}. Delete it`);
    expect(readFileSync(file, 'utf8')).toBe('half a key');
  });
});

test.each(['../../../functions/local/issuer', '../../../functions/local/people'])(
  'In Azure %s refuses to load',
  async (path) => {
    process.env['WEBSITE_INSTANCE_ID'] = 'an instance';
    try {
      await jest.isolateModulesAsync(async () => {
        await expect(import(path)).rejects.toMatchObject({
          name: 'StandInInAzure',
          message: expect.stringContaining('refuses to load in Azure'),
        });
      });
    } finally {
      delete process.env['WEBSITE_INSTANCE_ID'];
    }
  },
);

test('The page of people shows no directory ids and no app roles', () => {
  const shown = peopleForDisplay();
  expect(shown).toHaveLength(localPeople.length);
  for (const person of shown) {
    expect(Object.keys(person)).toEqual(['id', 'name', 'role', 'email', 'tenantName', 'guest']);
  }
});

test('The people are distinct, live in two companies, and can be written to by nobody', () => {
  expect(new Set(localPeople.map(({ id }) => id)).size).toBe(localPeople.length);
  expect(new Set(localPeople.map(({ oid }) => oid)).size).toBe(localPeople.length);
  expect(new Set(localPeople.map(({ tenant }) => tenant))).toEqual(tenants);
  for (const { id, email } of localPeople) {
    expect(id).toMatch(/^[a-z]+$/);
    expect(email).toMatch(/\.example$/);
  }
});
