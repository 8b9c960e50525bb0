import { managedIdentityToken } from '../../../functions/seal/managed-identity';

const VARIABLES = {
  IDENTITY_ENDPOINT: 'http://127.0.0.1:41/msi/token',
  IDENTITY_HEADER: 'header of this app',
};
const START = Date.parse('2027-03-01T09:00:00.000Z');
const HOUR = 3_600_000;

/** An endpoint of Azure's that counts its tokens; each lives for an hour. */
const anEndpoint = () => {
  const state: { now: number; answer: ((nth: number) => Response) | undefined } = {
    now: START,
    answer: undefined,
  };
  const asked: { url: string; init: RequestInit }[] = [];
  const fetch: typeof globalThis.fetch = async (input, init = {}) => {
    asked.push({ url: String(input), init });
    const expires = String((state.now + HOUR) / 1_000);
    return (
      state.answer?.(asked.length) ??
      Response.json({ access_token: `token ${asked.length}`, expires_on: expires, resource: 'any' })
    );
  };
  return { state, asked, fetch, now: () => state.now };
};

describe('No token is made up', () => {
  it.each([
    ['no identity', {}],
    ['no endpoint', { IDENTITY_HEADER: 'any' }],
    ['no header', { IDENTITY_ENDPOINT: 'http://127.0.0.1:41/' }],
  ])('where the app has %s, and nobody is asked', async (_, variables) => {
    const { fetch, now, asked } = anEndpoint();
    await expect(managedIdentityToken(variables, fetch, now)()).rejects.toThrow(/no managed identity.*sign/);
    expect(asked).toEqual([]);
  });

  it.each([
    ['refuses', () => Response.json({ access_token: 'not for us' }, { status: 403 }), 'answered 403'],
    ['answers without a token', () => Response.json({ expires_on: '1' }), 'access_token'],
    ['answers without an end', () => Response.json({ access_token: 'any' }), 'expires_on'],
    [
      'answers with an end that is none',
      () => Response.json({ access_token: 'a', expires_on: 'x' }),
      'expires_on',
    ],
  ])('when the endpoint %s, and the next call asks again', async (_, answer, message) => {
    const { fetch, now, state } = anEndpoint();
    const token = managedIdentityToken(VARIABLES, fetch, now);
    state.answer = answer;
    await expect(token()).rejects.toThrow(message);
    state.answer = undefined;
    expect(await token()).toBe('token 2');
  });
});

it('The endpoint is asked for the vault and nothing else, with the header that only this app knows, and not for long', async () => {
  const { fetch, now, asked } = anEndpoint();
  await managedIdentityToken(VARIABLES, fetch, now)();
  expect(asked).toHaveLength(1);
  expect(asked[0]?.url).toBe(
    'http://127.0.0.1:41/msi/token?resource=https%3A%2F%2Fvault.azure.net&api-version=2019-08-01',
  );
  expect(asked[0]?.init.headers).toEqual({ 'X-IDENTITY-HEADER': 'header of this app' });
  expect(asked[0]?.init.signal).toBeInstanceOf(AbortSignal);
});

it('A token is used until five minutes before its end, and then another one is asked for', async () => {
  const { fetch, now, state } = anEndpoint();
  const token = managedIdentityToken(VARIABLES, fetch, now);
  expect(await token()).toBe('token 1');
  state.now += HOUR - 5 * 60_000 - 1;
  expect(await token()).toBe('token 1');
  state.now += 1;
  expect(await token()).toBe('token 2');
});
