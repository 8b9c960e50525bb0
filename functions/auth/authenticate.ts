import { errors, jwtVerify, type JWTPayload } from 'jose';
import type { Actor } from '../../src/domain/person';
import { actorFromClaims, CLOCK_TOLERANCE, type ClaimRules } from './claims';
import type { SigningKey } from './fetch-key-set';
import type { SigningKeys } from './signing-keys';
import { readTokenShape } from './token-shape';

export interface AuthenticateSettings extends ClaimRules {
  readonly keys: SigningKeys;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * Takes the value of the Authorization header and answers who is calling. Undefined means refused, for whatever
 * cause: the causes are not told apart, so that a refusal teaches nothing. Throws `KeysUnavailable`, and nothing
 * else on account of a token, when the keys that could decide can not be had.
 */
export type Authenticate = (authorization: string | null) => Promise<Actor | undefined>;

export const createAuthenticate = (settings: AuthenticateSettings): Authenticate => {
  const verify = async (
    token: string,
    key: SigningKey['key'],
    issuer: string,
    now: number,
  ): Promise<JWTPayload | undefined> => {
    try {
      const { payload } = await jwtVerify(token, key, {
        algorithms: ['RS256'],
        audience: settings.clientId,
        issuer,
        typ: 'JWT',
        clockTolerance: CLOCK_TOLERANCE,
        currentDate: new Date(now),
        requiredClaims: ['exp', 'nbf', 'iat', 'tid', 'oid', 'scp', 'azp', 'ver'],
      });
      return payload;
    } catch (error) {
      if (error instanceof errors.JOSEError) return undefined;
      throw error;
    }
  };

  return async (authorization) => {
    const shape = readTokenShape(authorization);
    // Keys are asked for only in the name of a tenant we know: a stranger's token must not choose where we call.
    if (shape === undefined || !settings.tenants.has(shape.claimedTenant)) return undefined;

    const issuer = settings.issuer(shape.claimedTenant);
    const found = await settings.keys.find(shape.claimedTenant, shape.kid);
    // The key server may say that a key speaks for one issuer only; then it signs for no other.
    if (found === undefined || (found.issuer !== undefined && found.issuer !== issuer)) return undefined;

    const now = settings.now();
    const payload = await verify(shape.token, found.key, issuer, now);
    return actorFromClaims(payload, settings, Math.floor(now / 1000));
  };
};
