import fc from 'fast-check';
import { commandNames, commands, type CommandName } from '../../../src/contract/commands';
import { granteeOf, prepare, samples } from './samples';
import { createTestServer } from './test-server';

const RUNS = 1000;

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

/** Every place within a value, each as the way to it. */
const placesOf = (value: unknown, way: readonly string[] = []): readonly (readonly string[])[] => {
  if (typeof value !== 'object' || value === null) return [way];
  return [way, ...Object.entries(value).flatMap(([key, inner]) => placesOf(inner, [...way, key]))];
};

/** The value with something else at one place of it; `undefined` leaves the place out. */
const changedAt = (value: unknown, [step, ...rest]: readonly string[], put: unknown): unknown => {
  if (step === undefined) return put;
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    return list.map((inner, at) => (String(at) === step ? changedAt(inner, rest, put) : inner));
  }
  const members = new Map<string, unknown>(Object.entries(value ?? {}));
  return Object.fromEntries(members.set(step, changedAt(members.get(step), rest, put)));
};

/** The sample with one place of it changed, however deep it lies, or given a member that does not belong there. */
const changedSomewhere = (name: CommandName): fc.Arbitrary<unknown> => {
  const { input } = samples[name];
  const more = fc.constantFrom('owner', '__proto__', 'constructor', 'x');
  return fc
    .tuple(fc.constantFrom(...placesOf(input)), fc.option(more), fc.oneof(value, fc.constant(undefined)))
    .map(([place, member, put]) => changedAt(input, member === null ? place : [...place, member], put));
};

const askedOf = (name: CommandName) =>
  fc.oneof(
    nearlyRight(name),
    changedSomewhere(name),
    changedSomewhere(name),
    fc.constant(samples[name].input),
    value,
    fc.json(),
    fc.uint8Array({ maxLength: 200 }),
  );

const CODES = ['invalid', 'too-large', 'conflict', 'condition-required', 'not-found'];
const counted = { granted: 0, refused: 0 };

test.each(commandNames)(
  `Whatever is sent to %s, in ${RUNS} ways, is answered by the contract and is never a fault of ours`,
  async (name) => {
    const answered = { granted: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(askedOf(name), async (body) => {
        const server = createTestServer();
        await prepare(server, name, granteeOf(name));
        const reply = await server.call(name, granteeOf(name), body ?? '');
        answered[reply.ok ? 'granted' : 'refused'] += 1;
        if (reply.ok) expect(commands[name].output.safeParse(reply.value).error).toBeUndefined();
        else expect(CODES).toContain(reply.failure.code);
        expect(server.lines.filter(({ event }) => event === 'fault')).toEqual([]);
      }),
      { numRuns: RUNS },
    );
    // A run in which nearly everything was refused at the door would say little about the rooms behind it.
    expect(answered.granted).toBeGreaterThan(RUNS / 20);
    expect(answered.refused).toBeGreaterThan(RUNS / 20);
    counted.granted += answered.granted;
    counted.refused += answered.refused;
  },
);

afterAll(() =>
  process.stdout.write(
    `Generated inputs: ${RUNS} for each of ${commandNames.length} commands, ${counted.granted} granted, ${counted.refused} refused.\n`,
  ),
);
