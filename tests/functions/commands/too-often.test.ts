import { createRates } from '../../../functions/rates';
import { commandNames, commands, type CommandName } from '../../../src/contract/commands';
import { RATES } from '../../../src/contract/limits';
import { refuse } from '../../../src/contract/failure';
import { granteeOf, samples } from './samples';
import { createTestServer, people } from './test-server';

const START = Date.parse('2026-11-24T09:00:00.000Z');

/** A server with the limits of production, and a clock that a test sets. */
const limited = () => {
  const clock = { now: START };
  const server = createTestServer({ rates: createRates(), now: () => new Date(clock.now) });
  return { server, clock };
};

/** They write without a version that they were decided on. */
const unconditional: readonly CommandName[] = ['data/import', 'data/erase', 'hold/place', 'hold/lift'];

test.each(commandNames)('%s is refused to whoever asked too often, with how long to wait', async (name) => {
  const { server } = limited();
  const isWrite = 'base' in commands[name].input.shape || unconditional.includes(name);
  const { burst, perMinute } = isWrite ? RATES.write : RATES.read;
  const { input } = samples[name];
  for (let asked = 0; asked < burst; asked += 1) await server.call(name, granteeOf(name), input);
  expect(await server.call(name, granteeOf(name), input)).toEqual(
    refuse({ code: 'too-many', retryAfterMs: 60_000 / perMinute }),
  );
  expect(server.lines.at(-1)).toMatchObject({ event: 'command', command: name, status: 429 });
  expect(await server.call(name, people.colleague, input)).not.toMatchObject({
    failure: { code: 'too-many' },
  });
});

test('What was refused because of the limit is not read, and changes nothing', async () => {
  const { server, clock } = limited();
  const { input } = samples['notes/save'];
  for (let save = 0; save < RATES.write.burst; save += 1)
    await server.call('commitments/remove', people.manager, samples['commitments/remove'].input);
  for (const body of [input, '{', 'x'.repeat(70_000)])
    expect(await server.call('notes/save', people.manager, body)).toMatchObject({
      failure: { code: 'too-many' },
    });
  expect(await server.call('notes/read', people.manager, { id: input.id })).toEqual(
    refuse({ code: 'not-found' }),
  );
  clock.now += 500;
  expect(await server.call('notes/save', people.manager, input)).toMatchObject({ ok: true });
});

test('A token that does not count is refused as ever, however often it comes', async () => {
  const { server } = limited();
  for (let asked = 0; asked < 400; asked += 1)
    expect(await server.call('session/open', 'Bearer a.b.c', {})).toEqual(
      refuse({ code: 'unauthenticated' }),
    );
});

test('A guest has the limit of a person, and what a guest may not do counts as well', async () => {
  const { server } = limited();
  for (let asked = 0; asked < RATES.read.burst; asked += 1)
    expect(await server.call('notes/list', people.guest, {})).toEqual(refuse({ code: 'forbidden' }));
  expect(await server.call('session/open', people.guest, {})).toMatchObject({
    failure: { code: 'too-many' },
  });
});
