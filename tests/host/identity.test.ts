import type { SignIn, SignInProblem, TokenAnswer } from '../../src/host/host';
import { createIdentity } from '../../src/host/identity';

const token: TokenAnswer = { ok: true, token: 'a-token' };
const signInWith = (parts: Partial<SignIn>): SignIn => ({
  token: () => Promise.resolve(token),
  interactive: () => Promise.resolve(token),
  ...parts,
});
const problems: readonly SignInProblem[] = ['needs-click', 'cancelled', 'not-supported', 'failed'];

test('Nothing is claimed before somebody asked', () => {
  expect(createIdentity(signInWith({})).state()).toBe('unknown');
});

test.each(problems)('Without a token the state says why: %s', async (problem) => {
  const identity = createIdentity(signInWith({ token: () => Promise.resolve({ ok: false, problem }) }));
  expect(await identity.token()).toBeUndefined();
  expect(identity.state()).toBe(problem);
});

test('A token is asked for each time, so that a new one is used as soon as there is one', async () => {
  let asked = 0;
  const fresh = () => Promise.resolve<TokenAnswer>({ ok: true, token: `token-${(asked += 1)}` });
  const identity = createIdentity(signInWith({ token: fresh }));
  expect([await identity.token(), await identity.token()]).toEqual(['token-1', 'token-2']);
  expect(identity.state()).toBe('signed-in');
});

test('Requests that start together ask the host once', async () => {
  let asked = 0;
  const fresh = () => Promise.resolve<TokenAnswer>({ ok: true, token: `token-${(asked += 1)}` });
  const identity = createIdentity(signInWith({ token: fresh }));
  expect(await Promise.all([identity.token(), identity.token()])).toEqual(['token-1', 'token-1']);
  expect(await identity.token()).toBe('token-2');
});

test('A press is told while it lasts, and what became of it; equal states are told once', async () => {
  const outcomes: TokenAnswer[] = [{ ok: false, problem: 'cancelled' }, token];
  const identity = createIdentity(
    signInWith({ interactive: () => Promise.resolve(outcomes.shift() ?? token) }),
  );
  const heard: string[] = [];
  const stop = identity.subscribe(() => heard.push(identity.state()));
  expect(await identity.signIn()).toBe(false);
  expect(await identity.signIn()).toBe(true);
  await identity.token();
  stop();
  await identity.signIn();
  expect(heard).toEqual(['signing-in', 'cancelled', 'signing-in', 'signed-in']);
});
