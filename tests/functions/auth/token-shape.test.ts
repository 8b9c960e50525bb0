import { readTokenShape } from '../../../functions/auth/token-shape';
import { localTenants } from '../../../functions/local/people';

// The signature is not looked at here, so that each rule of the shape is seen to hold by itself.
const [tenant] = localTenants;
const part = (value: string | Buffer): string => Buffer.from(value).toString('base64url');
const header = { typ: 'JWT', alg: 'RS256', kid: 'good' };
const payload = { tid: tenant };
const read = (headerPart: string, payloadPart: string) =>
  readTokenShape(`Bearer ${headerPart}.${payloadPart}.c2lnbmF0dXJl`);
const readHeader = (more: Record<string, unknown>) =>
  read(part(JSON.stringify({ ...header, ...more })), part(JSON.stringify(payload)));

test.each([
  { alg: 'none' },
  { alg: 'HS256' },
  { alg: 'rs256' },
  { typ: 'jwt' },
  { typ: undefined },
  { kid: undefined },
  { kid: '' },
  { kid: ['good'] },
  { kid: '../good' },
  { kid: 'k'.repeat(129) },
  { jwk: {} },
  { jku: 'https://keys.example' },
  { x5u: 'https://keys.example' },
  { x5c: [] },
  { crit: [] },
  { b64: true },
  { enc: 'A256GCM' },
  { zip: null },
  { cty: 'JWT' },
])('A token with %j in its header is not read', (more) => {
  expect(readHeader(more)).toBeUndefined();
});

test.each([
  ['text', part('tid')],
  ['a list', part('[]')],
  ['bytes that are no UTF-8', part(Buffer.from(`{"tid":"${tenant}","name":"M\u00fcller"}`, 'latin1'))],
  ['a member twice', part(`{"tid":"${tenant}","tid":"${tenant}"}`)],
  ['a mark of byte order before it', part(`\ufeff{"tid":"${tenant}"}`)],
  ['no tenant', part('{}')],
  ['a tenant in capitals', part(JSON.stringify({ tid: tenant?.toUpperCase() }))],
  ['a list of tenants', part(JSON.stringify({ tid: [tenant] }))],
  ['spare bits in its last character', part(`{"tid":"${tenant}"} `).replace(/A$/, 'B')],
])('A payload of %s is not read', (_, payloadPart) => {
  expect(read(part(JSON.stringify(header)), payloadPart)).toBeUndefined();
});

test('A well-shaped token gives its key id and the tenant that it claims, and nothing that might be trusted', () => {
  expect(readHeader({ x5t: 'a thumbprint' })).toEqual({
    token: expect.stringMatching(/^ey/),
    kid: 'good',
    claimedTenant: tenant,
  });
});
