import type { Failure, FailureCode } from '../../src/contract/failure';
import { answer, refuse } from '../../src/contract/failure';
import { httpReply, type jsonReply, refusalReply } from '../../functions/reply';

/** One refusal of every kind, and the status that the world outside knows it by. */
const failures: { readonly [Code in FailureCode]: { readonly failure: Failure; readonly status: number } } = {
  unauthenticated: { failure: { code: 'unauthenticated' }, status: 401 },
  forbidden: { failure: { code: 'forbidden' }, status: 403 },
  'not-found': { failure: { code: 'not-found' }, status: 404 },
  invalid: { failure: { code: 'invalid', field: 'text', message: 'must be a text', max: 9 }, status: 400 },
  'too-large': { failure: { code: 'too-large', max: 65_536 }, status: 413 },
  conflict: { failure: { code: 'conflict', version: 'v2' }, status: 412 },
  'on-hold': { failure: { code: 'on-hold' }, status: 423 },
  'condition-required': { failure: { code: 'condition-required' }, status: 428 },
  'too-many': { failure: { code: 'too-many', retryAfterMs: 1000 }, status: 429 },
  unavailable: { failure: { code: 'unavailable', retryAfterMs: 2000 }, status: 503 },
  unexpected: { failure: { code: 'unexpected', reference: 'r' }, status: 500 },
};
const cases = Object.values(failures);

/** The headers of an answer under lower-case names, as a browser sees them. */
const seen = (reply: ReturnType<typeof jsonReply>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(reply.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]));

test.each(cases)('$failure.code is answered with $status and with itself', ({ failure, status }) => {
  const reply = httpReply(refuse(failure));
  expect(reply.status).toBe(status);
  expect(JSON.parse(String(reply.body))).toEqual(failure);
});

const everyReply = [
  { what: 'What was asked for', reply: httpReply(answer({ text: 'private' })) },
  ...cases.map(({ failure }) => ({ what: `The refusal ${failure.code}`, reply: refusalReply(failure) })),
];

test.each(everyReply)('$what is never kept by a browser, and is nothing but data to it', ({ reply }) => {
  const headers = seen(reply);
  expect(headers).toMatchObject({
    'cache-control': 'no-store',
    'content-type': 'application/json; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    'strict-transport-security': expect.stringMatching(/^max-age=\d{8}/),
    'content-security-policy': expect.stringMatching(/default-src 'none'.*frame-ancestors 'none'.*sandbox/),
  });
  expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
  expect(headers).not.toHaveProperty('set-cookie');
});

test('What was asked for comes with status 200 and nothing around it', () => {
  const reply = httpReply(answer({ notes: [] }));
  expect(reply.status).toBe(200);
  expect(reply.body).toBe('{"notes":[]}');
});

test.each([
  [0, '1'],
  [1, '1'],
  [1000, '1'],
  [1001, '2'],
  [30_000, '30'],
])('An outage of %d ms asks the client to wait %s whole seconds, never none', (retryAfterMs, seconds) => {
  expect(seen(refusalReply({ code: 'unavailable', retryAfterMs }))['retry-after']).toBe(seconds);
});

test('Only an outage or a limit asks to wait, and only a call without a token is told how to sign in', () => {
  for (const { failure } of cases) {
    const headers = seen(refusalReply(failure));
    expect('retry-after' in headers).toBe(['unavailable', 'too-many'].includes(failure.code));
    expect(headers['www-authenticate']).toBe(failure.code === 'unauthenticated' ? 'Bearer' : undefined);
  }
});
