import type { PageConfig } from '../../src/host/host';

interface Client {
  acquireTokenSilent: (request: { scopes: string[] }) => Promise<{ accessToken: string }>;
  acquireTokenPopup: (request: { scopes: string[] }) => Promise<{ accessToken: string }>;
}
const mockStart = jest.fn<Promise<Client>, [unknown]>();
jest.mock('@azure/msal-browser', () => ({
  BrowserAuthError: class extends Error {
    constructor(readonly errorCode: string) {
      super(errorCode);
    }
  },
  InteractionRequiredAuthError: class extends Error {},
  createNestablePublicClientApplication: (settings: unknown) => mockStart(settings),
}));

import { BrowserAuthError, InteractionRequiredAuthError } from '@azure/msal-browser';
import { nestedAppAuth } from '../../src/host/nested-app-auth';

const config: PageConfig = { clientId: 'client', appId: 'app', domain: 'lo.example.com', signIn: 'entra' };

const client = (answer: () => Promise<{ accessToken: string }>) => {
  const asked: string[] = [];
  const ask = (how: string) => (request: { scopes: string[] }) => {
    asked.push(`${how} ${request.scopes.join()}`);
    return answer();
  };
  mockStart.mockResolvedValue({ acquireTokenSilent: ask('silent'), acquireTokenPopup: ask('popup') });
  return asked;
};

afterEach(() => mockStart.mockReset());

test('A token is asked for our own scope only, and kept nowhere but in memory', async () => {
  const asked = client(() => Promise.resolve({ accessToken: 'a-token' }));
  const signIn = nestedAppAuth(config);
  expect(await signIn.token()).toEqual({ ok: true, token: 'a-token' });
  expect(await signIn.interactive()).toEqual({ ok: true, token: 'a-token' });
  expect(asked).toEqual(
    ['silent', 'popup'].map((how) => `${how} api://lo.example.com/client/access_as_user`),
  );
  expect(mockStart.mock.calls).toHaveLength(1);
  expect(mockStart.mock.calls[0]?.[0]).toMatchObject({ cache: { cacheLocation: 'memoryStorage' } });
});

test.each([
  ['a wanted press', new InteractionRequiredAuthError('interaction_required', ''), 'needs-click'],
  ['a closed window', new BrowserAuthError('user_cancelled', ''), 'cancelled'],
  ['another fault of the library', new BrowserAuthError('bridge_error', ''), 'failed'],
  ['anything else', new TypeError('Failed to fetch'), 'failed'],
])('%s is answered as such and not thrown', async (_, error, problem) => {
  client(() => Promise.reject(error));
  expect(await nestedAppAuth(config).token()).toEqual({ ok: false, problem });
});

test('A library that could not start is started afresh by the next try', async () => {
  const signIn = nestedAppAuth(config);
  mockStart.mockRejectedValueOnce(new Error('No bridge'));
  expect(await signIn.token()).toEqual({ ok: false, problem: 'failed' });
  client(() => Promise.resolve({ accessToken: 'a-token' }));
  expect(await signIn.token()).toEqual({ ok: true, token: 'a-token' });
});
