import { z } from 'zod';
import { tenantId, type TenantId } from '../src/domain/person';

/** The environment, parsed once at the start. A wrong setting stops the start and names itself. */
export interface Env {
  readonly clientId: string;
  /** The id of the app in Teams, for links that open it there. */
  readonly appId: string;
  /** The host name that the pages are served from, for the application id URI. */
  readonly domain: string;
  readonly tenants: ReadonlySet<TenantId>;
  readonly tablesConnection: string;
  /**
   * What the keys of all outboxes, the chains of the audit trail and the names in the log are worked out from, each
   * under a salt of its own. Another one makes what waits on devices unreadable, so it is changed only when it may
   * have become known.
   */
  readonly outboxSecret: Uint8Array;
  /** Unlimited only on one machine, where a bench asks more than a person would. */
  readonly rates: 'as-in-production' | 'unlimited';
  /** What keeps the keys of tenants, and with them everything that is stored: a vault, or a file on one machine. */
  readonly tenantKeys:
    { readonly kind: 'vault'; readonly url: string } | { readonly kind: 'file'; readonly path: string };
  readonly issuer: { readonly kind: 'entra' } | { readonly kind: 'local'; readonly base: string };
  /** The folder with the built pages. */
  readonly pagesFolder: string;
}

/** Azure sets these on every Functions worker; on a person's own machine none of them is there. */
const AZURE_MARKS = [
  'WEBSITE_SITE_NAME',
  'WEBSITE_INSTANCE_ID',
  'WEBSITE_POD_NAME',
  'FUNCTIONS_EXTENSION_VERSION',
];

/** True when this process runs in Azure, where every stand-in must refuse to load. */
export const runsInAzure = (variables: Readonly<Record<string, string | undefined>>): boolean =>
  AZURE_MARKS.some((mark) => variables[mark] !== undefined);

const guid = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'must be a lower-case GUID');

const SECRET_BYTES = 32;

/** Standard base64 of random bytes, e.g. from `openssl rand -base64 32`. Its length is all that can be checked. */
const secret = z
  .string()
  .regex(/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/, 'must be base64')
  .transform((text): Uint8Array => Buffer.from(text, 'base64'))
  .refine((bytes) => bytes.length >= SECRET_BYTES, `must be at least ${SECRET_BYTES} random bytes in base64`);

const Variables = z.object({
  LO_CLIENT_ID: guid,
  LO_APP_ID: guid,
  LO_DOMAIN: z.string().regex(/^[a-z0-9.-]+(:[0-9]{2,5})?$/, 'must be a host name in lower case'),
  LO_TENANTS: z
    .string()
    .transform((list) => list.split(',').map((entry) => entry.trim()))
    .pipe(z.array(guid).min(1, 'must name at least one tenant')),
  LO_TABLES_CONNECTION: z.string().min(1, 'must be a connection string of Azure Table storage'),
  LO_OUTBOX_SECRET: secret,
  LO_LOCAL_RATES: z.literal('unlimited').optional(),
  // Without a path: the server's right to the vault is shown to whatever this names.
  LO_KEY_VAULT: z
    .string()
    .regex(/^https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)+\/?$/, 'must be the https address of a key vault')
    .transform((url) => url.replace(/\/$/, ''))
    .optional(),
  LO_KEY_FILE: z.string().min(1, 'must be the path of a file').optional(),
  LO_LOCAL_ISSUER: z.url({ protocol: /^http$/, hostname: /^(localhost|127\.0\.0\.1)$/ }).optional(),
});

/** Thrown when a setting is missing or wrong; the message names each one. */
class BadEnvironment extends Error {
  override readonly name = 'BadEnvironment' as const;
}

/** Never one when the other fails: which of the two it is, is said once and outright. */
const tenantKeysOf = (
  vault: string | undefined,
  file: string | undefined,
  variables: Readonly<Record<string, string | undefined>>,
): Env['tenantKeys'] => {
  if (file !== undefined && runsInAzure(variables))
    throw new BadEnvironment('LO_KEY_FILE is for one machine only and must not be set in Azure.');
  if (vault !== undefined && file === undefined) return { kind: 'vault', url: vault };
  if (file !== undefined && vault === undefined) return { kind: 'file', path: file };
  throw new BadEnvironment('Set LO_KEY_VAULT, or LO_KEY_FILE on one machine only; exactly one of the two.');
};

export const parseEnv = (
  variables: Readonly<Record<string, string | undefined>>,
  pagesFolder: string,
): Env => {
  const parsed = Variables.safeParse(variables);
  if (!parsed.success) {
    const lines = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new BadEnvironment(`The settings are not usable. ${lines.join('; ')}`);
  }
  const { LO_LOCAL_ISSUER: base, ...settings } = parsed.data;
  if (base !== undefined && runsInAzure(variables)) {
    throw new BadEnvironment('LO_LOCAL_ISSUER is for one machine only and must not be set in Azure.');
  }
  if (settings.LO_LOCAL_RATES !== undefined && base === undefined) {
    throw new BadEnvironment('LO_LOCAL_RATES is for one machine only and needs LO_LOCAL_ISSUER.');
  }
  return {
    clientId: settings.LO_CLIENT_ID,
    appId: settings.LO_APP_ID,
    domain: settings.LO_DOMAIN,
    tenants: new Set(settings.LO_TENANTS.flatMap((id) => tenantId(id) ?? [])),
    tablesConnection: settings.LO_TABLES_CONNECTION,
    outboxSecret: settings.LO_OUTBOX_SECRET,
    rates: settings.LO_LOCAL_RATES ?? 'as-in-production',
    tenantKeys: tenantKeysOf(settings.LO_KEY_VAULT, settings.LO_KEY_FILE, variables),
    issuer: base === undefined ? { kind: 'entra' } : { kind: 'local', base },
    pagesFolder,
  };
};
