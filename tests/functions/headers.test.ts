import { apiHeaders, assetHeaders, contentSecurityPolicy, pageHeaders } from '../../functions/headers';

const policy = { styleHashes: ['sha256-AAAA'], framedBySelf: false };
const directives = new Map(
  contentSecurityPolicy(policy)
    .split('; ')
    .map((directive): [string, string[]] => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources];
    }),
);

test('A page runs its own scripts, and no text can become a script', () => {
  expect(directives.get('default-src')).toEqual(["'none'"]);
  expect(directives.get('script-src')).toEqual(["'self'"]);
  expect(directives.get('require-trusted-types-for')).toEqual(["'script'"]);
  expect(directives.get('trusted-types')).toEqual(['lo']);
  expect(contentSecurityPolicy(policy)).not.toMatch(/unsafe-|'nonce-|\*(?!\.)|http:/);
});

test('A page sends nothing to anybody but its own server and the list of hosts', () => {
  expect(directives.get('connect-src')).toEqual(["'self'", 'https://res.cdn.office.net']);
  expect(directives.get('form-action')).toEqual(["'none'"]);
  expect(directives.get('base-uri')).toEqual(["'none'"]);
  expect(directives.get('img-src')).toEqual(["'self'", 'data:']);
});

test('Only the hosts that the product is made for may frame a page', () => {
  const frames = directives.get('frame-ancestors') ?? [];
  expect(frames).toContain('https://teams.microsoft.com');
  expect(frames).toContain('https://outlook.office.com');
  for (const source of frames) {
    expect(source).toMatch(
      /^https:\/\/(\*\.)?([a-z0-9-]+\.)*(microsoft|microsoft365|office|office365)(\.com)?$/,
    );
    expect(source).not.toMatch(/sdf|local|bing|msn/);
  }
});

test.each([
  ['a page', pageHeaders(policy)],
  ['an asset', assetHeaders],
  ['an answer of the API', apiHeaders],
])('%s is taken for what it says that it is, and tells nobody where one came from', (_, headers) => {
  expect(headers).toMatchObject({
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Resource-Policy': 'same-origin',
  });
  expect(headers['Permissions-Policy']).toMatch(/camera=\(\).*microphone=\(\)/);
});
