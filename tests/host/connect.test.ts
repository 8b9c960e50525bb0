import type { Host, PageConfig } from '../../src/host/host';

const config: PageConfig = {
  clientId: 'client',
  appId: 'app',
  domain: 'leadership-overlay.example.com',
  signIn: 'entra',
};

const mockConnectTeams = jest.fn<Promise<Host>, []>();
jest.mock('../../src/host/teams', () => ({ connectTeams: () => mockConnectTeams() }));
jest.mock('../../src/host/nested-app-auth', () => ({ nestedAppAuth: () => undefined }));

import { browserHost } from '../../src/host/browser';
import { connectHost } from '../../src/host/connect';

const ownParent = Object.getOwnPropertyDescriptor(window, 'parent');
const inAFrame = () => Object.defineProperty(window, 'parent', { value: {}, configurable: true });
const teams: Host = { ...browserHost(), kind: 'teams' };

beforeEach(() => jest.useFakeTimers());
afterEach(() => {
  jest.useRealTimers();
  mockConnectTeams.mockReset();
  if (ownParent) Object.defineProperty(window, 'parent', ownParent);
});

describe('In a window of its own', () => {
  test('a page knows at once that it is alone, asks no host, and offers no sign-in', async () => {
    const connection = await connectHost(config);
    expect(connection.kind).toBe('alone');
    expect(connection.host.signIn.accounts).toBeUndefined();
    expect(await connection.host.signIn.token()).toEqual({ ok: false, problem: 'not-supported' });
    expect(await connection.host.signIn.interactive()).toEqual({ ok: false, problem: 'not-supported' });
    expect(mockConnectTeams).not.toHaveBeenCalled();
  });

  test("the stand-in for signing in is there only when the server's settings say so", async () => {
    const info = jest.spyOn(console, 'info').mockImplementation(() => undefined);
    const { host } = await connectHost({ ...config, signIn: 'local' });
    expect(host.signIn.accounts).toBeDefined();
    expect(info).toHaveBeenCalledWith(expect.stringContaining('stand-in'));
    info.mockRestore();
  });
});

describe('In a frame', () => {
  beforeEach(inAFrame);

  test('a host that answers is the host', async () => {
    mockConnectTeams.mockResolvedValue(teams);
    expect(await connectHost(config)).toEqual({ kind: 'connected', host: teams });
  });

  test('a silent host is waited for five seconds, and the stand-in for signing in is never offered instead', async () => {
    mockConnectTeams.mockReturnValue(new Promise(() => undefined));
    let kind = 'waiting';
    const connecting = connectHost({ ...config, signIn: 'local' }).then((connection) => {
      kind = connection.kind;
      return connection;
    });
    await jest.advanceTimersByTimeAsync(4_999);
    expect(kind).toBe('waiting');
    await jest.advanceTimersByTimeAsync(1);
    expect(kind).toBe('unanswered');
    const { host } = await connecting;
    expect(host.kind).toBe('browser');
    expect(host.signIn.accounts).toBeUndefined();
  });

  test('a host that answers late is told as soon as it does', async () => {
    let answerNow: (host: Host) => void = () => undefined;
    mockConnectTeams.mockReturnValue(new Promise((resolve) => (answerNow = resolve)));
    const connecting = connectHost(config);
    await jest.advanceTimersByTimeAsync(5_000);
    const connection = await connecting;
    if (connection.kind !== 'unanswered') throw new Error(`It is ${connection.kind}.`);
    answerNow(teams);
    expect(await connection.late).toBe(teams);
  });

  test('a window that the library does not trust counts as silent, at once and without an error', async () => {
    mockConnectTeams.mockRejectedValue(new Error('No parent window'));
    const connection = await connectHost(config);
    expect(connection.kind).toBe('unanswered');
  });

  test('a host that fails after the wait leaves no error behind', async () => {
    let fail: (error: Error) => void = () => undefined;
    mockConnectTeams.mockReturnValue(new Promise((_, reject) => (fail = reject)));
    const connecting = connectHost(config);
    await jest.advanceTimersByTimeAsync(5_000);
    const connection = await connecting;
    fail(new Error('Too late'));
    await expect(connection.kind === 'unanswered' && connection.late).rejects.toThrow('Too late');
  });
});
