import fc from 'fast-check';
import { localPeople, type LocalPerson } from '../../../functions/local/people';
import type { Actor } from '../../../src/domain/person';
import { extent, tellFigure } from '../../support/figures';
import { testAuthenticate } from '../../support/tokens';
import { secretsOf, wordsIn } from './belongings';
import { namesake, owner, signedIn, unknownCallers, type Caller } from './callers';
import { probeOf } from './probes';
import { createWorld, type World } from './world';

const PROBES = extent(2_000, 10_000);
const SEED = 20261124;

/** Everybody who keeps anything: all members, and a namesake of the owner's in another company. */
const keepers: readonly LocalPerson[] = [...localPeople.filter(({ guest }) => !guest), namesake];
const guests = localPeople.filter(({ guest }) => guest);

const members = keepers.map(signedIn);
const guestCallers = guests.map(signedIn);
const unknown = Object.values(unknownCallers(owner));
const probers: readonly Caller[] = [...members, ...guestCallers, ...unknown];

const other = (prober: Caller): readonly LocalPerson[] =>
  keepers.filter((person) => person !== prober.person);

const probe = fc
  .oneof(
    { weight: 8, arbitrary: fc.constantFrom(...members) },
    { weight: 1, arbitrary: fc.constantFrom(...guestCallers) },
    { weight: 1, arbitrary: fc.constantFrom(...unknown) },
  )
  .chain((prober) =>
    fc
      .constantFrom(...other(prober))
      .chain((victim) =>
        probeOf(prober.person ?? owner, victim).map((asked) => ({ prober, victim, ...asked })),
      ),
  );

/**
 * For every prober a world in which there is nothing but what is theirs. Tokens are checked in the world of all; here
 * it is known beforehand what comes of it.
 */
const createWorldsApart = async (): Promise<ReadonlyMap<Caller, World>> => {
  const authenticate = testAuthenticate();
  const known = new Map<string | null, Actor | undefined>();
  for (const { authorization } of probers) known.set(authorization, await authenticate(authorization));
  const worlds = probers.map(async (prober) => {
    const owners = keepers.filter((person) => person === prober.person);
    const world = await createWorld(owners, {
      authenticate: (authorization) => Promise.resolve(known.get(authorization)),
    });
    return [prober, world] as const;
  });
  return new Map(await Promise.all(worlds));
};

test(`${PROBES} tries to get at another person's things (seed ${SEED}) get nothing and change nothing`, async () => {
  const world = await createWorld(keepers);
  const apart = await createWorldsApart();
  const secrets = new Map(probers.map(({ person }) => [person, person ? secretsOf(person) : new Set()]));
  const leaks: unknown[] = [];
  const statuses = new Map<number, number>();

  for (const { prober, victim, line, input, headers, query } of fc.sample(probe, {
    numRuns: PROBES,
    seed: SEED,
  })) {
    const answered = await world.send(line.command, prober.authorization, input, { headers, query });
    const alone = await apart
      .get(prober)
      ?.send(line.command, prober.authorization, input, { headers, query });
    statuses.set(answered.status, (statuses.get(answered.status) ?? 0) + 1);

    const foreign = wordsIn(answered.text).filter((word) => !secrets.get(prober.person)?.has(word));
    // Whatever others keep must not show even in a status or in a version.
    if (foreign.length > 0 || answered.text !== alone?.text)
      leaks.push({
        by: prober.person?.id,
        of: victim.id,
        ...line,
        input,
        headers,
        query,
        answered,
        alone,
        foreign,
      });
  }

  tellFigure({
    proof: 'probes',
    n: PROBES,
    of: "random tries to get at another person's things",
    bad: leaks.length,
    badMeans: 'leaks',
  });
  expect(leaks).toEqual([]);
  const changed: string[] = [];
  for (const [{ person }, alone] of apart)
    if (person && (await world.rowsOf(person)) !== (await alone.rowsOf(person))) changed.push(person.id);
  expect(changed).toEqual([]);
  // If nearly all were refused at the door, the run would say little about the rooms behind it.
  for (const status of [200, 400, 401, 403, 404, 412])
    expect([status, statuses.get(status)]).toEqual([status, expect.any(Number)]);
  expect(statuses.get(200)).toBeGreaterThan(PROBES / 5);
  expect(statuses.get(404)).toBeGreaterThan(PROBES / 20);
  expect(statuses.get(500)).toBeUndefined();
});

test('The search for words of others finds one when there is one', () => {
  const [first, second] = keepers;
  if (!first || !second) throw new Error('Two people are needed.');
  const [word] = [...secretsOf(second)];
  expect(wordsIn(JSON.stringify({ notes: [{ text: `He said ${word}.` }] }))).toEqual([word]);
  expect(secretsOf(first).has(String(word))).toBe(false);
});
