import fc from 'fast-check';
import { commandNames, commands, type CommandName } from '../../../src/contract/commands';
import { prepare, samples } from './samples';
import { createTestServer, people } from './test-server';

const RUNS = 2000;

/** Values at the edges of what JSON and JavaScript agree on, beside arbitrary ones. */
const value = fc.oneof(
  fc.jsonValue(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom<unknown>(
    '',
    '__proto__',
    'v1',
    null,
    0,
    -0,
    1e308,
    2 ** 53,
    '\ud800',
    '\u0000',
    'a'.repeat(22),
  ),
);

/** The sample with some fields changed, left out or added: near enough to reach the handlers. */
const nearlyRight = (name: CommandName): fc.Arbitrary<unknown> => {
  const fields = Object.keys(samples[name].input);
  const changes = fc.dictionary(fc.constantFrom(...fields, 'owner', '__proto__', 'toString'), value, {
    maxKeys: 3,
  });
  return fc.tuple(changes, fc.subarray(fields)).map(([changed, kept]) => ({
    ...Object.fromEntries(
      Object.entries(samples[name].input).filter(([field]) => kept.includes(field) || field === 'base'),
    ),
    ...changed,
  }));
};

const asked = fc
  .constantFrom(...commandNames)
  .chain((name) =>
    fc.tuple(
      fc.constant(name),
      fc.oneof(
        nearlyRight(name),
        fc.constant(samples[name].input),
        value,
        fc.json(),
        fc.uint8Array({ maxLength: 200 }),
      ),
    ),
  );

test(`Whatever is sent, in ${RUNS} ways, is answered by the contract and is never a fault of ours`, async () => {
  const answered = { granted: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(asked, async ([name, body]) => {
      const server = createTestServer();
      await prepare(server, name, people.manager);
      const reply = await server.call(name, people.manager, body);
      answered[reply.ok ? 'granted' : 'refused'] += 1;
      if (reply.ok) expect(commands[name].output.safeParse(reply.value).error).toBeUndefined();
      else
        expect(['invalid', 'too-large', 'conflict', 'condition-required', 'not-found']).toContain(
          reply.failure.code,
        );
    }),
    { numRuns: RUNS },
  );
  // A run in which nearly everything was refused at the door would say little about the rooms behind it.
  expect(answered.granted).toBeGreaterThan(RUNS / 20);
  expect(answered.refused).toBeGreaterThan(RUNS / 20);
});
