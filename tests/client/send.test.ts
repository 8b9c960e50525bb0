import { createSend, type SendParts } from '../../src/client/send';
import type { Failure } from '../../src/contract/failure';

type Fetch = SendParts['fetch'];

const UNREACHABLE = { ok: false, failure: { code: 'unavailable', retryAfterMs: 2_000 } };
const signedIn = () => Promise.resolve('a-token');
const asking = (fetch: Fetch, token: SendParts['token'] = signedIn) =>
  createSend({ fetch, token })('session/open', {});
const answers =
  (response: () => Response): Fetch =>
  () =>
    Promise.resolve(response());

test('Without a token nothing leaves the browser', async () => {
  let asked = 0;
  const fetch: Fetch = () => {
    asked += 1;
    return Promise.resolve(Response.json({}));
  };
  expect(await asking(fetch, () => Promise.resolve(undefined))).toEqual({
    ok: false,
    failure: { code: 'unauthenticated' },
  });
  expect(asked).toBe(0);
});

test('A token is asked for each time and goes only into the header, with no cookies', async () => {
  const sent: { address: string; init: RequestInit }[] = [];
  const fetch: Fetch = (address, init = {}) => {
    sent.push({ address: String(address), init });
    return Promise.resolve(Response.json({}));
  };
  let tokens = 0;
  const send = createSend({ fetch, token: () => Promise.resolve(`token-${(tokens += 1)}`) });
  await send('notes/read', { id: 'AAAAAAAAAAAAAAAAAAAAAA' });
  await send('notes/read', { id: 'AAAAAAAAAAAAAAAAAAAAAA' });
  expect(sent.map(({ init }) => new Headers(init.headers).get('Authorization'))).toEqual([
    'Bearer token-1',
    'Bearer token-2',
  ]);
  expect(sent[0]).toMatchObject({
    address: '/api/notes/read',
    init: { method: 'POST', body: '{"id":"AAAAAAAAAAAAAAAAAAAAAA"}', credentials: 'omit', keepalive: false },
  });
});

test('Only the last save of a page that is being left outlives the page', async () => {
  const kept: unknown[] = [];
  const fetch: Fetch = (_, init) => {
    kept.push(init?.keepalive);
    return Promise.resolve(Response.json({}));
  };
  const send = createSend({ fetch, token: signedIn });
  await send('session/open', {}, { keepalive: true });
  await send('session/open', {});
  expect(kept).toEqual([true, false]);
});

test("The browser's own fetch works only when it is bound to its window, and an unbound one is no crash", async () => {
  const picky: Fetch = function (this: unknown) {
    if (this !== globalThis) return Promise.reject(new TypeError('Illegal invocation'));
    return Promise.resolve(Response.json({ name: 'Ngozi' }));
  };
  expect(await asking(picky.bind(globalThis))).toEqual({ ok: true, value: { name: 'Ngozi' } });
  expect(await asking(picky)).toEqual(UNREACHABLE);
});

test('Being offline is answered, not thrown', async () => {
  expect(await asking(() => Promise.reject(new TypeError('Failed to fetch')))).toEqual(UNREACHABLE);
});

const refusals: readonly Failure[] = [
  { code: 'unauthenticated' },
  { code: 'conflict', version: 'v4' },
  { code: 'invalid', field: 'text', message: 'must be a single line' },
  { code: 'too-many', retryAfterMs: 500 },
  { code: 'unexpected', reference: 'r-1' },
];

test.each(refusals)('The refusal $code of the server arrives as it was said', async (failure) => {
  expect(await asking(answers(() => Response.json(failure, { status: 400 })))).toEqual({
    ok: false,
    failure,
  });
});

test.each([
  ['a page of a gateway', () => new Response('<html>Bad gateway</html>', { status: 502 })],
  [
    'a page of a sign-in portal that says it is fine',
    () => new Response('<html>Welcome</html>', { status: 200 }),
  ],
  ['nothing', () => new Response('', { status: 503 })],
  ['JSON that is not ours', () => Response.json({ error: 'throttled' }, { status: 429 })],
  ['a code that we do not know', () => Response.json({ code: 'teapot' }, { status: 418 })],
  ['a code that an object merely inherits', () => Response.json({ code: 'toString' }, { status: 500 })],
  ['no object', () => Response.json(null, { status: 500 })],
])('An answer with %s counts as not reached, so that it is tried again', async (_, response) => {
  expect(await asking(answers(response))).toEqual(UNREACHABLE);
});

test('A server that does not answer is given up after eight seconds, and counts as not reached', async () => {
  const clock = new AbortController();
  const limit = jest.spyOn(AbortSignal, 'timeout').mockReturnValue(clock.signal);
  const reply = asking(
    (_, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(new DOMException('Too slow', 'TimeoutError')));
      }),
  );
  await Promise.resolve();
  clock.abort();
  expect(await reply).toEqual(UNREACHABLE);
  expect(limit).toHaveBeenCalledWith(8_000);
  limit.mockRestore();
});
