import type { SignIn, SignInProblem } from './host';

/** Whether the person is signed in, as far as the last try for a token told. */
export type IdentityState = 'unknown' | 'signed-in' | 'signing-in' | SignInProblem;

export interface Identity {
  /** A token for one request, or undefined; why it is undefined is then in `state`. */
  readonly token: () => Promise<string | undefined>;
  /** The person pressed the button. Resolves to whether it worked. */
  readonly signIn: () => Promise<boolean>;
  readonly state: () => IdentityState;
  readonly subscribe: (listener: () => void) => () => void;
}

export const createIdentity = (signIn: SignIn): Identity => {
  let state: IdentityState = 'unknown';
  const listeners = new Set<() => void>();
  const become = (next: IdentityState) => {
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener();
  };
  const askOnce = async () => {
    const answer = await signIn.token();
    become(answer.ok ? 'signed-in' : answer.problem);
    return answer.ok ? answer.token : undefined;
  };
  // Requests that start together share one question to the host; the next ones ask anew.
  let asking: Promise<string | undefined> | undefined;
  return {
    token: () =>
      (asking ??= askOnce().finally(() => {
        asking = undefined;
      })),
    signIn: async () => {
      become('signing-in');
      const answer = await signIn.interactive();
      become(answer.ok ? 'signed-in' : answer.problem);
      return answer.ok;
    },
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
