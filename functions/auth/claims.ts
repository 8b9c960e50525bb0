import { z } from 'zod';
import { APP_ROLES, personId, tenantId, type Actor, type TenantId } from '../../src/domain/person';

/** What a token must say to count here. */
export interface ClaimRules {
  readonly clientId: string;
  readonly tenants: ReadonlySet<TenantId>;
  /** The one issuer whose tokens count for a tenant. */
  readonly issuer: (tenant: TenantId) => string;
  /** Ids of the apps that may act in a person's name. */
  readonly clients: ReadonlySet<string>;
}

export const SCOPE = 'access_as_user';

/** Tokens under continuous access evaluation live up to 28 hours; one hour more is room for clocks. In seconds. */
const LIFE_MAX = 29 * 60 * 60;
/** How far the clocks of two honest servers may stand apart, in seconds. */
export const CLOCK_TOLERANCE = 60;

/** Claims that are not named here are dropped, and none is ever copied by looping over the token. */
const Claims = z.object({
  ver: z.literal('2.0'),
  aud: z.string(),
  iss: z.string(),
  tid: z.string(),
  oid: z.string(),
  scp: z.string(),
  azp: z.string(),
  iat: z.number(),
  nbf: z.number(),
  exp: z.number(),
  idtyp: z.literal('user').optional(),
  // Only an ID token carries one. It says who signed in, and is no permission to call anything.
  nonce: z.never().optional(),
  name: z.unknown().optional(),
  idp: z.unknown().optional(),
  acct: z.unknown().optional(),
  roles: z.unknown().optional(),
});
type Claims = z.infer<typeof Claims>;

const NAME_MAX = 120;
/** Control characters, and the marks that reorder the text around a name; joiners that names need are kept. */
const NOT_IN_A_NAME = /[\p{Cc}\u2028-\u202e\u2066-\u2069]/gu;

const shownName = (name: unknown): string => {
  if (typeof name !== 'string') return '';
  const cut = name.toWellFormed().replace(NOT_IN_A_NAME, '').trim().slice(0, NAME_MAX);
  // The cut may have gone through the middle of a character that takes two units.
  return cut.replace(/[\ud800-\udbff]$/, '').trimEnd();
};

/**
 * A guest's account lives in another directory: `acct` is 1, or `idp` names another issuer than the tenant. Both
 * claims are optional. One that is there and can not be understood counts as a guest's, who may do the least.
 */
const standingOf = ({ acct, idp, iss, tid }: Claims): Actor['standing'] => {
  const homeIssuers: unknown[] = [undefined, iss, `https://sts.windows.net/${tid}/`];
  const memberAccounts: unknown[] = [undefined, 0, '0'];
  return homeIssuers.includes(idp) && memberAccounts.includes(acct) ? 'member' : 'guest';
};

/** One that can not be understood is no role, and what nobody here knows is none either. */
const rolesOf = (roles: unknown): Actor['roles'] =>
  Array.isArray(roles) ? APP_ROLES.filter((role) => roles.includes(role)) : [];

/**
 * The person of a token whose signature has been checked, or undefined when any rule is broken. `nowSeconds` is
 * seconds since 1970. Who somebody is comes from tenant and object id alone: addresses and names change hands.
 */
export const actorFromClaims = (
  payload: unknown,
  rules: ClaimRules,
  nowSeconds: number,
): Actor | undefined => {
  const parsed = Claims.safeParse(payload);
  if (!parsed.success) return undefined;
  const claims = parsed.data;
  const tenant = tenantId(claims.tid);
  const person = personId(claims.oid);
  if (tenant === undefined || person === undefined || !rules.tenants.has(tenant)) return undefined;

  const meant = claims.aud === rules.clientId && claims.iss === rules.issuer(tenant);
  const delegated = claims.scp.split(' ').includes(SCOPE) && rules.clients.has(claims.azp);
  const timely =
    claims.exp - claims.iat <= LIFE_MAX &&
    claims.iat <= nowSeconds + CLOCK_TOLERANCE &&
    claims.nbf <= nowSeconds + CLOCK_TOLERANCE &&
    claims.exp > nowSeconds - CLOCK_TOLERANCE;
  if (!meant || !delegated || !timely) return undefined;

  return {
    tenant,
    person,
    name: shownName(claims.name),
    standing: standingOf(claims),
    roles: rolesOf(claims.roles),
  };
};
