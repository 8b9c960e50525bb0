import type { Account, SignIn, TokenAnswer } from './host';

/**
 * A labelled stand-in for signing in: in a plain browser on one's own machine, the people of the local issuer.
 * In Azure there is no such issuer, and the server never tells a page to use it.
 */

const CHOICE = 'local-person';

const FAILED: TokenAnswer = { ok: false, problem: 'failed' };

const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

const field = (value: unknown, name: string): string => {
  const found = member(value, name);
  return typeof found === 'string' ? found : '';
};

const tokenOf = async (person: string): Promise<TokenAnswer> => {
  try {
    const response = await fetch('/local/token', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ person }),
    });
    const token = response.ok ? field(await response.json(), 'token') : '';
    return token === '' ? FAILED : { ok: true, token };
  } catch {
    return FAILED;
  }
};

const people = async (): Promise<readonly Account[]> => {
  const response = await fetch('/local/people');
  const listed: unknown = response.ok ? member(await response.json(), 'people') : [];
  if (!Array.isArray(listed)) return [];
  return listed.map((one) => ({ id: field(one, 'id'), name: field(one, 'name'), role: field(one, 'role') }));
};

export const localSignIn = (): SignIn => {
  console.info('Signing in by the local stand-in: the people here are invented, and so are their tokens.');
  const token = async (): Promise<TokenAnswer> => {
    // Kept for this window only, so that two windows can be two people.
    const person = sessionStorage.getItem(CHOICE);
    return person === null ? { ok: false, problem: 'needs-click' } : tokenOf(person);
  };
  return {
    token,
    interactive: token,
    accounts: { list: people, choose: (id) => sessionStorage.setItem(CHOICE, id) },
  };
};
