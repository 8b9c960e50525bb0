import { localSignIn } from '../../src/host/local-sign-in';

const realFetch = globalThis.fetch;
const answering = (answer: () => Response | Promise<Response>) => {
  const asked: string[] = [];
  globalThis.fetch = async (address, init) => {
    asked.push(`${String(address)} ${String(init?.body ?? '')}`.trim());
    return answer();
  };
  return asked;
};
const signIn = () => {
  const info = jest.spyOn(console, 'info').mockImplementation(() => undefined);
  const made = localSignIn();
  info.mockRestore();
  return made;
};

afterEach(() => {
  globalThis.fetch = realFetch;
  sessionStorage.clear();
});

test('Nobody is signed in before somebody chose who they are', async () => {
  const asked = answering(() => Response.json({ token: 'a-token' }));
  expect(await signIn().token()).toEqual({ ok: false, problem: 'needs-click' });
  expect(asked).toEqual([]);
});

test('Whoever was chosen is signed in, in this window only', async () => {
  const asked = answering(() => Response.json({ token: 'a-token' }));
  const local = signIn();
  local.accounts?.choose('ngozi');
  expect(await local.interactive()).toEqual({ ok: true, token: 'a-token' });
  expect(asked).toEqual(['/local/token {"person":"ngozi"}']);
  expect(localStorage).toHaveLength(0);
});

test.each([
  ['is down', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['refuses', () => new Response('', { status: 404 })],
  ['answers without a token', () => Response.json({})],
  ['answers nonsense', () => new Response('<html>')],
])('An issuer that %s is a sign-in that failed, and no crash', async (_, answer) => {
  answering(answer);
  const local = signIn();
  local.accounts?.choose('ngozi');
  expect(await local.token()).toEqual({ ok: false, problem: 'failed' });
});

test('The people to choose from are those of the local issuer', async () => {
  answering(() => Response.json({ people: [{ id: 'ngozi', name: 'Ngozi', role: 'Manager', more: 1 }] }));
  expect(await signIn().accounts?.list()).toEqual([{ id: 'ngozi', name: 'Ngozi', role: 'Manager' }]);
});

test.each([Response.json({ people: 'none' }), new Response('', { status: 404 })])(
  'A list that is none offers nobody',
  async (response) => {
    answering(() => response);
    expect(await signIn().accounts?.list()).toEqual([]);
  },
);
