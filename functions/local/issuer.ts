import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomInt,
  type KeyObject,
} from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { SignJWT } from 'jose';
import { SCOPE } from '../auth/claims';
import { localAuthority } from '../auth/for-environment';
import { localPerson, type LocalPerson } from './people';
import { refuseInAzure } from './refuse-azure';

refuseInAzure('The local issuer', process.env);

/** Claims to change in a token that is made for a test; a member that is undefined takes the claim away. */
export type ClaimOverrides = Readonly<Record<string, unknown>>;

/** Stands in for Entra on one machine: it signs tokens for invented people, for whoever asks. */
export interface LocalIssuer {
  /** The public keys, in the form in which Entra publishes its own. */
  jwks(): { readonly keys: readonly object[] };
  /** An access token for the app's own API, or undefined when there is nobody of that id. */
  tokenFor(personId: string, overrides?: ClaimOverrides): Promise<string | undefined>;
  /** The ID token that a host's sign-in bridge hands over beside the access token. The API refuses it. */
  idTokenFor(personId: string): Promise<string | undefined>;
}

export interface LocalIssuerSettings {
  /** Where the issuer lives, e.g. `http://localhost:3978/local`. */
  readonly base: string;
  readonly clientId: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Keeps the key pair over a restart, which otherwise signs everybody out. Without it the pair is forgotten. */
  readonly keyFile?: string;
}

/** Thrown when the key file is there and holds no key that can sign; the message says what to do. */
class UnreadableKeyFile extends Error {
  override readonly name = 'UnreadableKeyFile' as const;
}

/** The directory that the local guest was invited from. It is no tenant of ours. */
const GUEST_HOME = '9d2b7f40-c516-4e83-8a9d-3f70b1e6c258';

const readKey = (file: string): KeyObject => {
  try {
    const key = createPrivateKey(readFileSync(file, 'utf8'));
    if (key.asymmetricKeyType === 'rsa') return key;
    throw new Error('It holds a key of another kind.');
  } catch (cause) {
    throw new UnreadableKeyFile(
      `The local issuer can not use its key file ${file}. Delete it, and a new one is made.`,
      { cause },
    );
  }
};

const newKey = (): KeyObject => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

const keepKey = (file: string, key: KeyObject): void => {
  mkdirSync(dirname(file), { recursive: true });
  // Written aside and then renamed: a stop in between must not leave half a key behind.
  const aside = `${file}.${process.pid}.new`;
  writeFileSync(aside, key.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  renameSync(aside, file);
};

const keyOf = (file: string | undefined): KeyObject => {
  if (file !== undefined && existsSync(file)) return readKey(file);
  const key = newKey();
  if (file !== undefined) keepKey(file, key);
  return key;
};

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');

interface Pair {
  readonly privateKey: KeyObject;
  readonly kid: string;
  readonly publicJwk: { readonly kty: 'RSA'; readonly n: string; readonly e: string };
}

const pairOf = (privateKey: KeyObject): Pair => {
  const { n = '', e = '' } = createPublicKey(privateKey).export({ format: 'jwk' });
  // The thumbprint of the key names it, so that the same key has the same name after a restart.
  return { privateKey, kid: digest(JSON.stringify({ e, kty: 'RSA', n })), publicJwk: { kty: 'RSA', n, e } };
};

export const createLocalIssuer = ({ base, clientId, now, keyFile }: LocalIssuerSettings): LocalIssuer => {
  const authority = localAuthority(base);
  let made: Pair | undefined;
  const pair = (): Pair => (made ??= pairOf(keyOf(keyFile)));

  const common = (person: LocalPerson): Record<string, unknown> => {
    const issuedAt = Math.floor(now() / 1000);
    return {
      aud: clientId,
      iss: authority.issuer(person.tenant),
      iat: issuedAt,
      nbf: issuedAt,
      // Entra's tokens end after sixty to ninety minutes, at random; nothing may come to rely on a fixed life.
      exp: issuedAt + randomInt(60 * 60, 90 * 60 + 1),
      name: person.name,
      oid: person.oid,
      preferred_username: person.email,
      // A different name for each app, as Entra does, so that nobody is tempted to use it as an identity.
      sub: digest(`${clientId} ${person.oid}`),
      tid: person.tenant,
      ver: '2.0',
    };
  };

  const sign = (claims: Record<string, unknown>): Promise<string> =>
    new SignJWT(claims)
      .setProtectedHeader({ typ: 'JWT', alg: 'RS256', kid: pair().kid })
      .sign(pair().privateKey);

  return {
    jwks: () => ({
      keys: [
        {
          ...pair().publicJwk,
          kid: pair().kid,
          use: 'sig',
          issuer: `${base.replace(/\/+$/, '')}/{tenantid}/v2.0`,
        },
      ],
    }),
    tokenFor: async (personId, overrides = {}) => {
      const person = localPerson(personId);
      if (person === undefined) return undefined;
      const { appRoles, guest } = person;
      return sign({
        ...common(person),
        azp: clientId,
        azpacr: '0',
        scp: SCOPE,
        acct: guest ? 1 : 0,
        ...(guest && { idp: `https://sts.windows.net/${GUEST_HOME}/` }),
        ...(appRoles && { roles: appRoles }),
        ...overrides,
      });
    },
    idTokenFor: async (personId) => {
      const person = localPerson(personId);
      return person === undefined ? undefined : sign(common(person));
    },
  };
};
