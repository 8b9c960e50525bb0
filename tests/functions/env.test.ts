import { parseEnv, runsInAzure } from '../../functions/env';

const usable = {
  LO_CLIENT_ID: 'e4a1f7c3-92d6-4b58-8c0e-57d3a6b9f210',
  LO_APP_ID: '0c5b7de2-4f18-46a9-b3d7-91e6a2c8f045',
  LO_DOMAIN: 'localhost:3978',
  LO_TENANTS: '6f1c2a84-3d5e-4b7a-9c10-8e2f4d6a7b31, c27d9e05-81b4-4f36-a5d8-1b09e7f3c642',
  LO_TABLES_CONNECTION: 'UseDevelopmentStorage=true',
  LO_OUTBOX_SECRET: Buffer.from('a secret of exactly 32 bytes, ok').toString('base64'),
  LO_KEY_VAULT: 'https://overlay.vault.azure.net/',
};
const LOCAL = { LO_LOCAL_ISSUER: 'http://localhost:3978/local' };
const marks = ['WEBSITE_INSTANCE_ID', 'WEBSITE_SITE_NAME', 'WEBSITE_POD_NAME', 'FUNCTIONS_EXTENSION_VERSION'];

test.each(marks)('In Azure, known by %s, the start is refused when a local issuer is set', (mark) => {
  const inAzure = { ...usable, [mark]: 'any' };
  expect(runsInAzure(inAzure)).toBe(true);
  expect(() => parseEnv({ ...inAzure, ...LOCAL }, 'pages')).toThrow(
    'LO_LOCAL_ISSUER is for one machine only',
  );
  expect(parseEnv(inAzure, 'pages').issuer).toEqual({ kind: 'entra' });
});

test('Limits can be lifted on one machine only, and in no other way', () => {
  const LO_LOCAL_RATES = 'unlimited';
  expect(() => parseEnv({ ...usable, LO_LOCAL_RATES }, 'pages')).toThrow(
    'LO_LOCAL_RATES is for one machine only',
  );
  for (const wrong of ['', '0', 'no']) {
    expect(() => parseEnv({ ...usable, ...LOCAL, LO_LOCAL_RATES: wrong }, 'pages')).toThrow('LO_LOCAL_RATES');
  }
  expect(parseEnv({ ...usable, ...LOCAL, LO_LOCAL_RATES }, 'pages').rates).toBe('unlimited');
  expect(parseEnv({ ...usable, ...LOCAL }, 'pages').rates).toBe('as-in-production');
  expect(parseEnv(usable, 'pages').rates).toBe('as-in-production');
});

test('A container of any other kind is not taken for Azure', () => {
  expect(runsInAzure({ ...usable, CONTAINER_NAME: 'any', HOSTNAME: 'any' })).toBe(false);
});

test('On one machine the local issuer signs people in, and without one it is Entra', () => {
  expect(parseEnv({ ...usable, ...LOCAL }, 'pages').issuer).toEqual({
    kind: 'local',
    base: LOCAL.LO_LOCAL_ISSUER,
  });
  expect(parseEnv(usable, 'pages').issuer).toEqual({ kind: 'entra' });
});

test.each([
  'https://localhost:3978/local',
  'http://login.example/local',
  'http://localhost.example/local',
  'http://not-localhost/local',
  'http://10.0.0.1:3978/local',
  'localhost:3978',
  '',
])('%j is no local issuer', (base) => {
  expect(() => parseEnv({ ...usable, LO_LOCAL_ISSUER: base }, 'pages')).toThrow('LO_LOCAL_ISSUER');
});

test('Every wrong setting is named, so that they can be put right in one go', () => {
  expect(() => parseEnv({}, 'pages')).toThrow(
    /LO_CLIENT_ID.*LO_APP_ID.*LO_DOMAIN.*LO_TENANTS.*LO_TABLES_CONNECTION.*LO_OUTBOX_SECRET/,
  );
});

test.each([
  { LO_TENANTS: '' },
  { LO_TENANTS: '*' },
  { LO_TENANTS: 'common' },
  { LO_TENANTS: `${usable.LO_TENANTS},` },
  { LO_TENANTS: usable.LO_TENANTS.toUpperCase() },
  { LO_CLIENT_ID: 'app' },
  { LO_DOMAIN: 'https://overlay.example' },
  { LO_DOMAIN: 'overlay.example/path' },
  { LO_TABLES_CONNECTION: '' },
])('The start is refused with %j', (wrong) => {
  expect(() => parseEnv({ ...usable, ...wrong }, 'pages')).toThrow(Object.keys(wrong)[0]);
});

const secretOf = (bytes: number): string => Buffer.alloc(bytes, 'any').toString('base64');

test.each([
  ['none', '', 'at least 32 random bytes'],
  ['one that is too short', secretOf(31), 'at least 32 random bytes'],
  ['a word', 'correct horse battery staple', 'base64'],
  ['hexadecimal of an odd length', 'a'.repeat(65), 'base64'],
  ['base64 for addresses', `${'-_'.repeat(21)}A=`, 'base64'],
  ['two lines', `${secretOf(33)}\n`, 'base64'],
])('A weak secret of the outboxes is refused in words, and not repeated: %s', (_, weak, words) => {
  expect(() => parseEnv({ ...usable, LO_OUTBOX_SECRET: weak }, 'pages')).toThrow(
    expect.objectContaining({
      message: expect.stringMatching(
        `^The settings are not usable. LO_OUTBOX_SECRET: must be ${words}[^;]*$`,
      ),
    }),
  );
});

test.each([32, 33, 34, 64])('A secret of %d bytes is taken as it is', (bytes) => {
  const { outboxSecret } = parseEnv({ ...usable, LO_OUTBOX_SECRET: secretOf(bytes) }, 'pages');
  expect(Buffer.from(outboxSecret)).toEqual(Buffer.alloc(bytes, 'any'));
});

const keyless = { ...usable, LO_KEY_VAULT: undefined };
const KEY_FILE = { LO_KEY_FILE: '.data/kek.json' };

test.each(marks)('In Azure, known by %s, the start is refused when keys would be kept in a file', (mark) => {
  for (const settings of [keyless, usable])
    expect(() => parseEnv({ ...settings, ...KEY_FILE, [mark]: 'any' }, 'pages')).toThrow(
      'LO_KEY_FILE is for one machine only',
    );
});

test('Keys are kept in one place that is said outright: with none or two the start is refused', () => {
  expect(() => parseEnv(keyless, 'pages')).toThrow('exactly one of the two');
  expect(() => parseEnv({ ...usable, ...KEY_FILE }, 'pages')).toThrow('exactly one of the two');
  expect(parseEnv({ ...keyless, ...KEY_FILE }, 'pages').tenantKeys).toEqual({
    kind: 'file',
    path: '.data/kek.json',
  });
  expect(parseEnv(usable, 'pages').tenantKeys).toEqual({
    kind: 'vault',
    url: 'https://overlay.vault.azure.net',
  });
});

test.each([
  'http://overlay.vault.azure.net',
  'https://overlay',
  'https://overlay.vault.azure.net/keys/any',
  'https://overlay.vault.azure.net?any',
  'https://any@overlay.vault.azure.net',
  'https://overlay.vault.azure.net:8443',
  'overlay.vault.azure.net',
  '',
])('%j is no key vault', (url) => {
  expect(() => parseEnv({ ...usable, LO_KEY_VAULT: url }, 'pages')).toThrow('LO_KEY_VAULT');
});

test('Companies are exactly the ones that are listed', () => {
  const { tenants } = parseEnv(usable, 'pages');
  expect([...tenants]).toEqual(usable.LO_TENANTS.split(', '));
});

test('A message about a setting never repeats what it was set to', () => {
  const secret = 'AccountKey=very-secret';
  expect(() => parseEnv({ ...usable, LO_CLIENT_ID: secret, LO_TENANTS: secret }, 'pages')).toThrow(
    expect.objectContaining({ name: 'BadEnvironment', message: expect.not.stringContaining('secret') }),
  );
});
