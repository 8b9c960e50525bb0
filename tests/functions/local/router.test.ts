import { createRouter } from '../../../functions/local/router';
import type { RegisteredFunction } from '../../../functions/local/invocation';

const fn = (name: string, route?: string, methods: readonly string[] = ['GET']): RegisteredFunction => ({
  name,
  callback: () => undefined,
  trigger: { name: 'in', type: 'httptrigger' },
  metadata: {
    name,
    bindings: {
      in: { type: 'httpTrigger', direction: 'in', methods, ...(route !== undefined && { route }) },
    },
  },
});
const timer: RegisteredFunction = {
  name: 'remind',
  callback: () => undefined,
  trigger: { name: 'in', type: 'timertrigger' },
  metadata: {
    name: 'remind',
    bindings: { in: { type: 'timerTrigger', direction: 'in', schedule: '0 * * * * *' } },
  },
};

// On purpose not in the order in which they have to be tried.
const routes = createRouter(
  [
    fn('page', '{*path}', ['GET', 'HEAD']),
    fn('any-note', 'api/notes/{id}'),
    fn('save-note', 'api/notes/save', ['POST']),
    fn('list-notes', 'api/notes/list'),
    fn('calendar', 'api/calendar/{person}/{file?}'),
    fn('nested', 'api/notes/{id}/history'),
    timer,
  ],
  '',
);
const found = (method: string, path: string) => {
  const match = routes(method, path);
  return match && [match.called.name, match.params];
};

it.each([
  ['GET', '/api/notes/list', 'list-notes', {}],
  ['GET', '/API/Notes/LIST', 'list-notes', {}],
  ['GET', '/api/notes/list/', 'list-notes', {}],
  ['POST', '/api/notes/save', 'save-note', {}],
  ['GET', '/api/notes/Save', 'any-note', { id: 'Save' }],
  ['GET', '/api/notes/7', 'any-note', { id: '7' }],
  ['GET', '/api/notes/7/history', 'nested', { id: '7' }],
  ['GET', '/api/notes/a%20b', 'any-note', { id: 'a b' }],
  ['GET', '/api/notes/a%2Fb', 'any-note', { id: 'a%2Fb' }],
  ['GET', '/api/notes/100%', 'any-note', { id: '100%' }],
  ['GET', '/api/notes/%6Cist', 'list-notes', {}],
  ['GET', '/api/calendar/ngozi', 'calendar', { person: 'ngozi' }],
  ['GET', '/api/calendar/ngozi/all.ics', 'calendar', { person: 'ngozi', file: 'all.ics' }],
  ['GET', '/api/calendar', 'page', { path: 'api/calendar' }],
  ['GET', '/tab/commitments', 'page', { path: 'tab/commitments' }],
  ['GET', '/', 'page', {}],
  ['HEAD', '/tab/commitments', 'page', { path: 'tab/commitments' }],
])('%s %s is answered by %s', (method, path, name, params) => {
  expect(found(method, path)).toEqual([name, params]);
});

it.each([
  ['POST', '/api/notes/list'],
  ['DELETE', '/api/notes/save'],
  ['POST', '/tab/commitments'],
])('%s %s is answered by nobody', (method, path) => {
  expect(routes(method, path)).toBeUndefined();
});

it('A HEAD request goes where HEAD is wanted, and else where GET is, which is then told GET', () => {
  expect(found('HEAD', '/api/notes/list')).toEqual(['page', { path: 'api/notes/list' }]);
  const match = createRouter([fn('list-notes', 'api/notes/list')], '')('HEAD', '/api/notes/list');
  expect([match?.called.name, match?.method]).toEqual(['list-notes', 'GET']);
});

it('The prefix of host.json stands before every route, and a function without a route goes by its name', () => {
  const prefixed = createRouter([fn('notes'), fn('other', 'a/b')], 'api');
  expect(prefixed('GET', '/api/notes')?.called.name).toBe('notes');
  expect(prefixed('GET', '/api/a/b')?.called.name).toBe('other');
  expect(prefixed('GET', '/notes')).toBeUndefined();
});

it('A parameter named like a built-in is a parameter', () => {
  const odd = createRouter([fn('odd', 'x/{__proto__}')], '');
  expect(Object.entries(odd('GET', '/x/1')?.params ?? {})).toEqual([['__proto__', '1']]);
});

it.each(['notes/{id:int}', 'notes/{id=5}', 'notes/v{version}', '{*rest}/more', '{id?}/more'])(
  'A route that Azure would match otherwise than this host is refused in words: %s',
  (route) => {
    expect(() => createRouter([fn('odd', route)], '')).toThrow(route);
  },
);
