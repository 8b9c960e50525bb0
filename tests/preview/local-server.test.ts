import { localServer } from '../../src/preview/local-server';
import { parsePeople } from '../../src/preview/people';
import { maya } from './samples';

const answering = (status: number, body: unknown) =>
  localServer(() => Promise.resolve(new Response(JSON.stringify(body), { status })));

const away = localServer(() => Promise.reject(new TypeError('Failed to fetch')));

test('The people are read from a list, with or without a name for it', async () => {
  expect(await answering(200, [maya]).people()).toEqual([maya]);
  expect(await answering(200, { people: [maya] }).people()).toEqual([maya]);
});

test.each([
  ['nobody', [], 'The local host listed no people.'],
  ['words', 'hello', 'The local host listed no people.'],
  ['somebody without a name', [{ ...maya, name: 7 }], 'The local host listed somebody without "name".'],
])('A list of %s is refused in words', (_what, list, words) => {
  expect(() => parsePeople(list)).toThrow(words);
});

test('A token is asked for in the body, never in the address', async () => {
  const seen: string[] = [];
  const server = localServer((address, init) => {
    seen.push(String(address), String(init?.body));
    return Promise.resolve(new Response('{"token":"t","idToken":"i"}'));
  });
  expect(await server.token('maya')).toEqual({ ok: true, token: 't', idToken: 'i' });
  expect(seen).toEqual(['/local/token', '{"person":"maya"}']);
});

test('A refused token carries the words of the local host', async () => {
  const server = answering(404, { message: 'There is nobody of that id.' });
  expect(await server.token('mia')).toEqual({
    ok: false,
    problem: 'refused',
    message: 'No token. There is nobody of that id.',
  });
  expect(await answering(200, { hello: 1 }).token('maya')).toMatchObject({ ok: false, problem: 'refused' });
});

test('A local host that is away is told apart from one that refuses', async () => {
  expect(await away.token('maya')).toMatchObject({ ok: false, problem: 'unreachable' });
  await expect(away.people()).rejects.toThrow('Is it still running?');
  await expect(away.sampleMonth('maya')).rejects.toThrow('Is it still running?');
});

test('A sample month that was not filled in is an error with its reason', async () => {
  await expect(
    answering(501, { message: 'There is no sample to load.' }).sampleMonth('maya'),
  ).rejects.toThrow('There is no sample to load.');
  await expect(answering(500, 'x').sampleMonth('maya')).rejects.toThrow('answered 500');
});
