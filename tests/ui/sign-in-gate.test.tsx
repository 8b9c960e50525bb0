import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { SignIn, SignInProblem, TokenAnswer } from '../../src/host/host';
import { SignInGate } from '../../src/ui/parts/sign-in-gate';
import type { MessageId } from '../../src/words/words';
import { people } from '../functions/commands/test-server';
import { createInProcess, said, show, signInOf, type ScreenOptions, type Shown } from '../support/in-process';

const PRIVATE = 'What only one person may see';
const behindTheGate = (options: ScreenOptions): Shown =>
  show(
    <SignInGate>
      <p>{PRIVATE}</p>
    </SignInGate>,
    { ...options, gate: 'none' },
  );
const isHidden = () => screen.queryByText(PRIVATE) === null;
const refused = (problem: SignInProblem): Promise<TokenAnswer> => Promise.resolve({ ok: false, problem });
const good = signInOf(people.manager);
const without = (problem: SignInProblem, pressed: SignIn['interactive'] = good.interactive): SignIn => ({
  token: () => refused(problem),
  interactive: pressed,
});

test('While the server finds out who it is, nothing private is shown', async () => {
  behindTheGate({});
  expect(isHidden()).toBe(true);
  expect(screen.getByText(said('app.loading'))).toBeTruthy();
  expect(await screen.findByText(PRIVATE)).toBeTruthy();
});

const sentences: readonly [SignInProblem, MessageId, MessageId][] = [
  ['needs-click', 'signIn.needsClick', 'signIn.button'],
  ['cancelled', 'signIn.cancelled', 'signIn.again'],
  ['not-supported', 'signIn.notSupported', 'signIn.again'],
  ['failed', 'signIn.failed', 'signIn.again'],
];

test.each(sentences)(
  'Without a token (%s) the gate says why, stays shut and offers a way on',
  async (problem, words, way) => {
    behindTheGate({ signIn: without(problem) });
    expect(await screen.findByText(said(words))).toBeTruthy();
    expect(screen.getByRole('button', { name: said(way) })).toBeTruthy();
    expect(isHidden()).toBe(true);
  },
);

test('After a press that worked the page opens by itself', async () => {
  let isSignedIn = false;
  behindTheGate({
    signIn: {
      token: () => (isSignedIn ? good.token() : refused('needs-click')),
      interactive: () => {
        isSignedIn = true;
        return good.token();
      },
    },
  });
  await userEvent.click(await screen.findByRole('button', { name: said('signIn.button') }));
  expect(await screen.findByText(PRIVATE)).toBeTruthy();
});

test('A window that was closed says so, and the press can be made again', async () => {
  behindTheGate({ signIn: without('needs-click', () => refused('cancelled')) });
  await userEvent.click(await screen.findByRole('button', { name: said('signIn.button') }));
  expect(await screen.findByText(said('signIn.cancelled'))).toBeTruthy();
  expect(screen.getByRole('button', { name: said('signIn.again') })).toBeTruthy();
  expect(isHidden()).toBe(true);
});

test('While the window is open the button says so and can not be pressed twice', async () => {
  let presses = 0;
  const pressed = (): Promise<TokenAnswer> => {
    presses += 1;
    return new Promise(() => undefined);
  };
  behindTheGate({ signIn: without('needs-click', pressed) });
  await userEvent.click(await screen.findByRole('button', { name: said('signIn.button') }));
  await userEvent.click(await screen.findByRole('button', { name: said('signIn.working') }));
  expect(presses).toBe(1);
});

test('A token that the server does not take opens nothing', async () => {
  const inProcess = createInProcess();
  inProcess.faults.set('signed-out');
  behindTheGate({ inProcess });
  expect(await screen.findByText(said('signIn.title'))).toBeTruthy();
  expect(isHidden()).toBe(true);
});

test('A guest of the organisation is told that this is for its members, and sees nothing of it', async () => {
  behindTheGate({ person: people.guest });
  expect(await screen.findByText(said('signIn.forbidden'))).toBeTruthy();
  expect(isHidden()).toBe(true);
});

test('A server that can not be reached is told as that, and not as a sign-in', async () => {
  const inProcess = createInProcess();
  inProcess.faults.set('offline');
  behindTheGate({ inProcess });
  expect(await screen.findByText(said('list.failed', { reason: said('failure.unavailable') }))).toBeTruthy();
  expect(screen.queryByText(said('signIn.title'))).toBeNull();
  inProcess.faults.set('none');
  await userEvent.click(screen.getByRole('button', { name: said('list.again') }));
  expect(await screen.findByText(PRIVATE)).toBeTruthy();
});

test('On one’s own machine the people to choose from are shown, and the choice opens the page', async () => {
  let chosen: string | undefined;
  const token = () => (chosen === undefined ? refused('needs-click') : good.token());
  behindTheGate({
    signIn: {
      token,
      interactive: token,
      accounts: {
        list: () => Promise.resolve([{ id: 'ngozi', name: 'Ngozi Adeyemi', role: 'Manager' }]),
        choose: (id) => {
          chosen = id;
        },
      },
    },
  });
  expect(await screen.findByText(said('local.about'))).toBeTruthy();
  await userEvent.click(await screen.findByRole('button', { name: /Ngozi Adeyemi/ }));
  expect(await screen.findByText(PRIVATE)).toBeTruthy();
  await waitFor(() => expect(chosen).toBe('ngozi'));
});
