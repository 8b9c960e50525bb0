import fc from 'fast-check';
import type { LocalPerson } from '../../../functions/local/people';
import { accessLines } from '../../../src/contract/access';
import { commands } from '../../../src/contract/commands';
import { DocKindName } from '../../../src/contract/docs';
import { anId128 } from '../../support/builders';
import { inputOf } from './asks';
import { belongingsOf, type Belongings } from './belongings';

/** One try to get at another person's things. */
export interface Probe {
  readonly line: (typeof accessLines)[number];
  readonly input: object;
  readonly headers: Record<string, string>;
  readonly query: Record<string, string>;
}

type Owned = Belongings[keyof Belongings];

const owned = (things: Belongings): readonly Owned[] => Object.values<Owned>(things);

/** Names under which a careless server might take somebody's word for who they are. */
const MEMBERS =
  'owner person tenant tid oid sub userId user actor as onBehalfOf impersonate partitionKey PartitionKey RowKey standing roles'.split(
    ' ',
  );

const PRINCIPAL_HEADERS = [
  'x-ms-client-principal-id',
  'x-ms-client-principal-name',
  'x-forwarded-user',
  'x-user-id',
];

const principalOf = ({ oid, tenant, email }: LocalPerson): string =>
  Buffer.from(
    JSON.stringify({
      auth_typ: 'aad',
      identityProvider: 'aad',
      userId: oid,
      userDetails: email,
      userRoles: ['authenticated', 'Administrator'],
      claims: [
        { typ: 'oid', val: oid },
        { typ: 'tid', val: tenant },
      ],
    }),
  ).toString('base64');

const claimsToBe = (victim: LocalPerson) =>
  fc.constantFrom<unknown>(
    victim.oid,
    victim.tenant,
    `t:${victim.tenant}|u:${victim.oid}`,
    { tenant: victim.tenant, person: victim.oid },
    ['Administrator'],
    true,
  );

const headersFor = (victim: LocalPerson): fc.Arbitrary<Record<string, string>> =>
  fc.oneof(
    fc.constant({}),
    fc.constant({ 'x-ms-client-principal': principalOf(victim), 'x-ms-client-principal-idp': 'aad' }),
    fc.constantFrom(...PRINCIPAL_HEADERS).map((name) => ({ [name]: victim.oid })),
    fc.constant({ cookie: `AppServiceAuthSession=${victim.oid}; user=${victim.oid}` }),
  );

/** What of the victim's may stand in the request in place of the prober's own. Words are not among it, but all ids are. */
const aimed = (victim: LocalPerson) => {
  const theirs = owned(belongingsOf(victim));
  const { note, counterpart } = belongingsOf(victim);
  const id = fc.constantFrom(...theirs.map((thing) => thing.id));
  return {
    id,
    wid: fc.oneof(
      fc.constantFrom(...theirs.map(({ wid }) => wid)),
      fc.nat(50).map((at) => anId128(at)),
    ),
    base: fc.constantFrom(null, 'v1', 'v2', 'v3'),
    occasion: fc.constantFrom(note.occasion, null),
    counterparts: fc.constantFrom(null, [counterpart.id]),
    counterpart: fc.constantFrom(counterpart.id, null),
    copyOf: fc.constantFrom(note.id, null),
    mergedInto: fc.constantFrom(counterpart.id, null),
    directoryId: fc.constantFrom(victim.oid, null),
    have: fc.array(
      fc.record({
        kind: fc.constantFrom(...DocKindName.options),
        id,
        version: fc.constantFrom(null, 'v1', 'v2'),
      }),
      { minLength: 1, maxLength: 8 },
    ),
  } satisfies Readonly<Record<string, fc.Arbitrary<unknown>>>;
};

const extras = (victim: LocalPerson): fc.Arbitrary<Record<string, unknown>> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: fc.dictionary(fc.constantFrom(...MEMBERS), claimsToBe(victim), { maxKeys: 2 }) },
  );

/**
 * A hold is the one thing that somebody may do to another's, and after an erasure there is nothing left to be found: both
 * are tried apart.
 */
const probed = accessLines.filter(
  ({ command }) => commands[command].who !== 'administrator' && command !== 'data/erase',
);

/**
 * A request such as the prober's own page would send, with ids of the victim's in it, and now and then with members,
 * headers and parameters that claim to be the victim.
 * @param words whose words the request is written in
 */
export const probeOf = (words: LocalPerson, victim: LocalPerson): fc.Arbitrary<Probe> =>
  fc.constantFrom(...probed).chain((line) => {
    const own = inputOf(line.command, line.way, belongingsOf(words));
    const aims = Object.entries(aimed(victim)).filter(
      ([field]) => field in own && line.command !== 'settings/save',
    );
    return fc
      .record({
        aim: fc.record(Object.fromEntries(aims)),
        more: extras(victim),
        headers: headersFor(victim),
        query: fc.constantFrom<Record<string, string>>(
          {},
          { owner: victim.oid },
          { tid: victim.tenant, oid: victim.oid },
        ),
      })
      .map(({ aim, more, headers, query }) => ({ line, input: { ...own, ...aim, ...more }, headers, query }));
  });
