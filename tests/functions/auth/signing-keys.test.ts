import { isKeysUnavailable, type KeysUnavailable } from '../../../functions/auth/keys-unavailable';
import { createAuthenticate } from '../../../functions/auth/authenticate';
import { entraAuthority } from '../../../functions/auth/for-environment';
import { allowedClients } from '../../../functions/auth/host-clients';
import { createSigningKeys, type SigningKeys } from '../../../functions/auth/signing-keys';
import { localTenants } from '../../../functions/local/people';
import type { TenantId } from '../../../src/domain/person';
import { aToken, bearer, CLIENT_ID, testJwks, TOKENS_NOW } from '../../support/tokens';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const [tenant, otherTenant] = localTenants;
if (tenant === undefined || otherTenant === undefined) throw new Error('Two local tenants are needed.');

const [goodJwk] = testJwks().keys;
/** What the key server publishes when it has the good key under these names. */
const published = (...kids: string[]) => ({ keys: kids.map((kid) => ({ ...goodJwk, kid })) });

/** A key server that can roll its keys and go down, and a clock that is moved by hand. */
const aKeyServer = () => {
  const server = {
    answer: (): Promise<Response> | Response => Response.json(published('first')),
    asked: [] as string[],
    time: TOKENS_NOW,
    reported: [] as KeysUnavailable[],
  };
  const keys: SigningKeys = createSigningKeys({
    urlFor: (id: TenantId) => `https://keys.example/${id}`,
    fetch: async (url) => {
      server.asked.push(String(url));
      return server.answer();
    },
    now: () => server.time,
    report: (failure) => void server.reported.push(failure),
  });
  return { server, keys };
};

const down = (): Response => {
  throw new TypeError('fetch failed');
};
const settled = () => new Promise((resolve) => setImmediate(resolve));

const outcome = async (found: Promise<unknown>): Promise<'found' | 'unknown' | 'unavailable'> => {
  try {
    return (await found) === undefined ? 'unknown' : 'found';
  } catch (error) {
    if (isKeysUnavailable(error)) return 'unavailable';
    throw error;
  }
};

test('A thousand key ids that nobody knows, all at once, cost the key server one question', async () => {
  const { server, keys } = aKeyServer();
  const many = Array.from({ length: 1000 }, (_, at) => outcome(keys.find(tenant, `unknown-${at}`)));
  expect(new Set(await Promise.all(many))).toEqual(new Set(['unknown']));
  expect(server.asked).toHaveLength(1);
});

test('A thousand unknown key ids, one after the other, cost no question while the keys are fresh', async () => {
  const { server, keys } = aKeyServer();
  await keys.find(tenant, 'first');
  for (let at = 0; at < 1000; at += 1) await keys.find(tenant, `unknown-${at}`);
  expect(server.asked).toHaveLength(1);
});

test('A thousand unknown key ids cost a server that is down one question too', async () => {
  const { server, keys } = aKeyServer();
  server.answer = down;
  const many = Array.from({ length: 1000 }, (_, at) => outcome(keys.find(tenant, `unknown-${at}`)));
  expect(new Set(await Promise.all(many))).toEqual(new Set(['unavailable']));
  expect(await outcome(keys.find(tenant, 'one-more'))).toBe('unavailable');
  expect(server.asked).toHaveLength(1);
});

test('One company can not use up the questions of another', async () => {
  const { server, keys } = aKeyServer();
  await keys.find(tenant, 'unknown');
  expect(await outcome(keys.find(otherTenant, 'first'))).toBe('found');
  expect(server.asked).toEqual([`https://keys.example/${tenant}`, `https://keys.example/${otherTenant}`]);
});

test('After the keys were rolled, people can sign in within five minutes', async () => {
  const { server, keys } = aKeyServer();
  await keys.find(tenant, 'first');
  server.answer = () => Response.json(published('first', 'second'));
  server.time += 5 * MINUTE - 1;
  expect(await outcome(keys.find(tenant, 'second'))).toBe('unknown');
  server.time += 1;
  expect(await outcome(keys.find(tenant, 'second'))).toBe('found');
  expect(await outcome(keys.find(tenant, 'first'))).toBe('found');
  expect(server.asked).toHaveLength(2);
});

test('A key that was withdrawn counts no longer, once the hourly renewal has seen it', async () => {
  const { server, keys } = aKeyServer();
  await keys.find(tenant, 'first');
  server.answer = () => Response.json(published('second'));
  server.time += HOUR;
  expect(await outcome(keys.find(tenant, 'first'))).toBe('found');
  await settled();
  expect(await outcome(keys.find(tenant, 'first'))).toBe('unknown');
});

test('Nobody waits for the hourly renewal, even when the key server hangs', async () => {
  const { server, keys } = aKeyServer();
  await keys.find(tenant, 'first');
  let release: (response: Response) => void = () => {};
  server.answer = () => new Promise((resolve) => (release = resolve));
  server.time += HOUR;
  for (let at = 0; at < 100; at += 1) expect(await outcome(keys.find(tenant, 'first'))).toBe('found');
  expect(server.asked).toHaveLength(2);
  release(Response.json(published('first')));
  await settled();
});

test('While the key server is down, people with a known key work on for a day and no longer', async () => {
  const { server, keys } = aKeyServer();
  await keys.find(tenant, 'first');
  server.answer = down;
  for (let hour = 1; hour <= 24; hour += 1) {
    server.time += HOUR;
    expect(await outcome(keys.find(tenant, 'first'))).toBe('found');
    await settled();
  }
  expect(server.reported).toHaveLength(24);
  server.time += 1;
  expect(await outcome(keys.find(tenant, 'first'))).toBe('unavailable');
});

test('A renewal that fails is not tried again at every call', async () => {
  const { server, keys } = aKeyServer();
  await keys.find(tenant, 'first');
  server.answer = down;
  server.time += HOUR;
  for (let call = 0; call < 100; call += 1) {
    await keys.find(tenant, 'first');
    await settled();
  }
  expect(server.asked).toHaveLength(2);
});

test('After an outage an unknown key is simply unknown again', async () => {
  const { server, keys } = aKeyServer();
  server.answer = down;
  expect(await outcome(keys.find(tenant, 'stranger'))).toBe('unavailable');
  server.answer = () => Response.json(published('first'));
  server.time += 10_000;
  expect(await outcome(keys.find(tenant, 'stranger'))).toBe('unknown');
});

test('A new key during an outage means "try again", and so does having no key at all', async () => {
  const { server, keys } = aKeyServer();
  await keys.find(tenant, 'first');
  server.answer = down;
  server.time += 5 * MINUTE;
  expect(await outcome(keys.find(tenant, 'second'))).toBe('unavailable');
  expect(await outcome(keys.find(otherTenant, 'first'))).toBe('unavailable');
});

test('When the key server comes back after a start without keys, sign-in works within ten seconds', async () => {
  const { server, keys } = aKeyServer();
  server.answer = down;
  expect(await outcome(keys.find(tenant, 'first'))).toBe('unavailable');
  server.answer = () => Response.json(published('first'));
  server.time += 10_000;
  expect(await outcome(keys.find(tenant, 'first'))).toBe('found');
});

/** A list of good keys that is so many bytes long. */
const listOf = (bytes: number): Response => {
  const list = JSON.stringify(published('first'));
  return new Response(list + ' '.repeat(bytes - list.length));
};
const MOST = 256 * 1024;

test.each<readonly [string, () => Response, RegExp]>([
  ['an error', () => Response.json(published('first'), { status: 500 }), /answered 500/],
  ['no body', () => new Response(null), /no body/],
  ['a page instead of keys', () => new Response('<html></html>'), /JSON/],
  ['JSON of another shape', () => Response.json({ key: [] }), /keys/],
  ['an empty list', () => Response.json({ keys: [] }), /no usable signing key/],
  ['only a short key', () => Response.json({ keys: [{ ...goodJwk, n: 'AQAB' }] }), /no usable signing key/],
  [
    'only a shared secret',
    () => Response.json({ keys: [{ kty: 'oct', kid: 'first', k: 'c2VjcmV0' }] }),
    /no usable signing key/,
  ],
  [
    'only a key without a name',
    () => Response.json({ keys: [{ ...goodJwk, kid: '' }] }),
    /no usable signing key/,
  ],
  ['a byte too much', () => listOf(MOST + 1), /more than 262144 bytes/],
])(
  'A key server that answers with %s takes no good key away, and the log is told why',
  async (_, answer, why) => {
    const { server, keys } = aKeyServer();
    await keys.find(tenant, 'first');
    server.answer = answer;
    server.time += 6 * MINUTE;
    expect(await outcome(keys.find(tenant, 'second'))).toBe('unavailable');
    const [failure, ...more] = server.reported;
    expect(more).toEqual([]);
    expect(failure?.message).toBe('The signing keys could not be fetched.');
    expect(String(failure?.cause)).toMatch(why);
    expect(await outcome(keys.find(tenant, 'first'))).toBe('found');
  },
);

test('A list of keys may be as long as 256 KiB', async () => {
  const { server, keys } = aKeyServer();
  server.answer = () => listOf(MOST);
  expect(await outcome(keys.find(tenant, 'first'))).toBe('found');
});

test('A key that its server gives to no issuer in particular is a key', async () => {
  const { server, keys } = aKeyServer();
  // What is undefined is not in the JSON at all.
  server.answer = () => Response.json({ keys: [{ ...goodJwk, kid: 'first', issuer: undefined }] });
  expect(await keys.find(tenant, 'first')).toMatchObject({ issuer: undefined });
});

test('A key that its server gives to every company speaks, in each, for that company alone', async () => {
  const { server, keys } = aKeyServer();
  const issuer = 'https://login.microsoftonline.com/{tenantid}/v2.0';
  server.answer = () => Response.json({ keys: [{ ...goodJwk, kid: 'first', issuer }] });
  for (const id of [tenant, otherTenant])
    expect(await keys.find(id, 'first')).toMatchObject({ issuer: entraAuthority.issuer(id) });
});

test('Keys of other kinds in the same list do no harm', async () => {
  const { server, keys } = aKeyServer();
  server.answer = () => Response.json({ keys: [7, { kty: 'EC', kid: 'curve' }, ...published('first').keys] });
  expect(await outcome(keys.find(tenant, 'first'))).toBe('found');
  expect(await outcome(keys.find(tenant, 'curve'))).toBe('unknown');
});

describe('A key server that never answers', () => {
  beforeEach(() => void jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] }));
  afterEach(() => void jest.useRealTimers());

  test('is given up after three seconds, and the request is called off', async () => {
    let calledOff: unknown;
    const keys = createSigningKeys({
      urlFor: () => 'https://keys.example',
      fetch: (_, init) =>
        new Promise((_resolve, reject) => {
          init?.signal?.addEventListener('abort', () => {
            calledOff = init.signal?.reason;
            reject(new Error('aborted'));
          });
        }),
      now: () => TOKENS_NOW,
    });
    const found = outcome(keys.find(tenant, 'first'));
    await jest.advanceTimersByTimeAsync(2999);
    expect(calledOff).toBe(undefined);
    await jest.advanceTimersByTimeAsync(1);
    expect(await found).toBe('unavailable');
    expect(String(calledOff)).toMatch('took over 3000 ms');
  });

  test('costs nothing when it did answer: no request is called off that is at an end', async () => {
    const signals: (AbortSignal | null | undefined)[] = [];
    const keys = createSigningKeys({
      urlFor: () => 'https://keys.example',
      fetch: (_, init) => {
        signals.push(init?.signal);
        return Promise.resolve(Response.json(published('first')));
      },
      now: () => TOKENS_NOW,
    });
    expect(await outcome(keys.find(tenant, 'first'))).toBe('found');
    await jest.advanceTimersByTimeAsync(10_000);
    expect(signals.map((signal) => signal?.aborted)).toEqual([false]);
  });
});

test('A good token during an outage is neither accepted nor refused: the caller hears of the outage', async () => {
  const { server, keys } = aKeyServer();
  const authenticate = createAuthenticate({
    clientId: CLIENT_ID,
    tenants: new Set(localTenants),
    issuer: entraAuthority.issuer,
    keys,
    clients: allowedClients(CLIENT_ID),
    now: () => server.time,
  });
  server.answer = down;
  await expect(authenticate(bearer(aToken()))).rejects.toMatchObject({ name: 'KeysUnavailable' });
  server.answer = () => Response.json(published('good'));
  server.time += 10_000;
  expect(await authenticate(bearer(aToken()))).toMatchObject({ standing: 'member' });
});
