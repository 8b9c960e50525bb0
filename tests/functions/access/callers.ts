import type { LocalPerson } from '../../../functions/local/people';
import { localPeople } from '../../../functions/local/people';
import type { Subject } from '../../../src/contract/access';
import { aTenant } from '../../support/builders';
import { aToken, bearer, TOKENS_NOW } from '../../support/tokens';
import { people } from '../commands/test-server';

/** Somebody at the door. */
export interface Caller {
  /** The value of the Authorization header. */
  readonly authorization: string | null;
  /** Whom the server has to take the caller for; undefined for nobody. */
  readonly person: LocalPerson | undefined;
}

const sure = <Found>(found: Found | undefined, what: string): Found => {
  if (found === undefined) throw new Error(`Among the local people is no ${what}.`);
  return found;
};

/** The person in the table whose things everybody asks for. */
export const owner = people.manager;

const approver = sure(
  localPeople.find(({ appRoles }) => appRoles?.includes('SubjectExport.Approver')),
  'approver',
);
const colleague = sure(
  localPeople.find(
    (person) =>
      person.tenant === owner.tenant &&
      !person.guest &&
      person.appRoles === undefined &&
      ![owner, people.colleague].includes(person),
  ),
  'further colleague',
);

/** Somebody of another company whose object id happens to be the owner's. */
export const namesake: LocalPerson = { ...people.stranger, oid: owner.oid };

/** With a good token, which names the person's app roles as Entra's does. */
export const signedIn = (person: LocalPerson): Caller => ({
  authorization: bearer(aToken(person, { roles: person.appRoles })),
  person,
});

const withToken = (person: LocalPerson, claims: Readonly<Record<string, unknown>> = {}): Caller => ({
  authorization: bearer(aToken(person, claims)),
  person: undefined,
});

const HOUR = 3600;
const ended = TOKENS_NOW / 1000 - HOUR;

/** Whoever no token of theirs makes known, each as near to the person as can be. */
export const unknownCallers = (person: LocalPerson) => ({
  unlisted: withToken({ ...person, tenant: aTenant('a company that has not subscribed') }),
  app: withToken(person, { scp: undefined, idtyp: 'app', roles: ['Administrator'] }),
  nobody: { authorization: null, person: undefined },
  expired: withToken(person, { iat: ended - HOUR, nbf: ended - HOUR, exp: ended }),
});

/** One caller for every column of the table. */
export const callers: { readonly [Kind in Subject]: Caller } = {
  owner: signedIn(owner),
  colleague: signedIn(colleague),
  concerned: signedIn(people.colleague),
  administrator: signedIn(people.administrator),
  approver: signedIn(approver),
  guest: signedIn(people.guest),
  outsider: signedIn(people.stranger),
  ...unknownCallers(owner),
};
