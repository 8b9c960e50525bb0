import type { PageConfig, SignInProblem, TokenAnswer } from '../../src/host/host';

const mockNested = {
  token: jest.fn<Promise<TokenAnswer>, []>(),
  interactive: jest.fn<Promise<TokenAnswer>, []>(),
};
let mockChunkArrives = true;
jest.mock('../../src/host/nested-app-auth', () => ({
  nestedAppAuth: () => {
    if (!mockChunkArrives) throw new Error('Loading chunk 7 failed');
    return mockNested;
  },
}));

import { teamsSignIn } from '../../src/host/teams-sign-in';

const config: PageConfig = { clientId: 'client', appId: 'app', domain: 'lo.example.com', signIn: 'entra' };

type Outcome = 'token' | SignInProblem;
const answers = (outcome: Outcome, from: string): TokenAnswer =>
  outcome === 'token' ? { ok: true, token: `token of ${from}` } : { ok: false, problem: outcome };

const signingIn = (nested: Outcome | 'not-recommended', host: Outcome) => {
  const asked: string[] = [];
  if (nested !== 'not-recommended') {
    for (const how of ['token', 'interactive'] as const) {
      mockNested[how].mockImplementation(() => {
        asked.push(`nested ${how}`);
        return Promise.resolve(answers(nested, 'nested'));
      });
    }
  }
  const signIn = teamsSignIn(config, {
    recommendsNestedAuth: () => nested !== 'not-recommended',
    hostToken: (silent) => {
      asked.push(silent ? 'host silently' : 'host with a window');
      return Promise.resolve(answers(host, 'host'));
    },
  });
  return { signIn, asked };
};

beforeEach(() => {
  mockChunkArrives = true;
});

const silently: readonly [Outcome | 'not-recommended', Outcome, TokenAnswer, readonly string[]][] = [
  ['token', 'failed', answers('token', 'nested'), ['nested token']],
  ['needs-click', 'token', answers('needs-click', ''), ['nested token']],
  ['failed', 'token', answers('token', 'host'), ['nested token', 'host silently']],
  ['failed', 'needs-click', answers('needs-click', ''), ['nested token', 'host silently']],
  ['failed', 'failed', answers('failed', ''), ['nested token', 'host silently']],
  ['cancelled', 'failed', answers('cancelled', ''), ['nested token', 'host silently']],
  ['not-recommended', 'token', answers('token', 'host'), ['host silently']],
  ['not-recommended', 'needs-click', answers('needs-click', ''), ['host silently']],
];

test.each(silently)(
  'Silently, nested "%s" and host "%s": %j, by asking %j',
  async (nested, host, expected, order) => {
    const { signIn, asked } = signingIn(nested, host);
    expect(await signIn.token()).toEqual(expected);
    expect(asked).toEqual(order);
  },
);

const pressed: readonly [Outcome | 'not-recommended', Outcome, TokenAnswer, readonly string[]][] = [
  ['token', 'failed', answers('token', 'nested'), ['nested interactive']],
  ['cancelled', 'token', answers('cancelled', ''), ['nested interactive']],
  ['failed', 'token', answers('token', 'host'), ['nested interactive', 'host with a window']],
  ['needs-click', 'failed', answers('needs-click', ''), ['nested interactive', 'host with a window']],
  ['failed', 'cancelled', answers('cancelled', ''), ['nested interactive', 'host with a window']],
  ['not-recommended', 'token', answers('token', 'host'), ['host with a window']],
  ['not-recommended', 'cancelled', answers('cancelled', ''), ['host with a window']],
];

test.each(pressed)(
  'At a press, nested "%s" and host "%s": %j, by asking %j',
  async (nested, host, expected, order) => {
    const { signIn, asked } = signingIn(nested, host);
    expect(await signIn.interactive()).toEqual(expected);
    expect(asked).toEqual(order);
  },
);

test('A chunk that did not arrive costs the nested way only for this once', async () => {
  const { signIn, asked } = signingIn('token', 'failed');
  mockChunkArrives = false;
  expect(await signIn.token()).toEqual(answers('failed', ''));
  mockChunkArrives = true;
  expect(await signIn.token()).toEqual(answers('token', 'nested'));
  expect(asked).toEqual(['host silently', 'nested token']);
});

test('A host that never answers is given up after ten seconds, so that the person can press', async () => {
  jest.useFakeTimers();
  const signIn = teamsSignIn(config, {
    recommendsNestedAuth: () => false,
    hostToken: () => new Promise(() => undefined),
  });
  let answer: TokenAnswer | undefined;
  void signIn.token().then((token) => (answer = token));
  await jest.advanceTimersByTimeAsync(9_999);
  expect(answer).toBeUndefined();
  await jest.advanceTimersByTimeAsync(1);
  expect(answer).toEqual({ ok: false, problem: 'failed' });
  jest.useRealTimers();
});
