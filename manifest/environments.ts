import { hostProblem } from './host-name';

/** One place that the product is installed to. */
export interface Environment {
  /** Names the package file; lower-case letters, digits and hyphens. */
  readonly name: string;
  /** The bare host name that serves the pages, for example `leadership-overlay.example.com`. */
  readonly host: string;
  /** The id of the package in Microsoft 365, a GUID; it stays the same from version to version. */
  readonly appId: string;
  /** The client id of the Entra application registration, a GUID; the audience of its tokens. */
  readonly clientId: string;
  /** Three numbers, raised with every upload. */
  readonly version: string;
  readonly developer: { readonly name: string };
}

/**
 * The production package as the repository holds it. The host and both ids are PLACEHOLDERS, nearly all noughts so
 * that nobody takes them for real: whoever installs the product gives their own in LO_DOMAIN, LO_APP_ID and
 * LO_CLIENT_ID, and `npm run package` names those that are still missing.
 */
export const production: Environment = {
  name: 'production',
  host: 'leadership-overlay.example.com',
  appId: '00000000-0000-4000-8000-00000000a991',
  clientId: '00000000-0000-4000-8000-00000000c11e',
  version: '1.0.0',
  developer: { name: 'Leadership Overlay' },
};

/** Which variable of the deployer's environment replaces which placeholder. */
const variableOf = { host: 'LO_DOMAIN', appId: 'LO_APP_ID', clientId: 'LO_CLIENT_ID' } as const;

const guidProblem = (value: string): string | undefined => {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value)) {
    return 'is not a GUID in lower case, such as 3f2504e0-4f89-41d3-9a0c-0305e82c3301';
  }
  return /^[0-]+$/.test(value) ? 'is the GUID of noughts, which stands for nothing' : undefined;
};

const problemOf = { host: hostProblem, appId: guidProblem, clientId: guidProblem };

/** Thrown when a variable is set to something unusable; the message has a line for each. */
export class BadPackageSetting extends Error {
  override readonly name = 'BadPackageSetting' as const;
}

/** The production environment with the deployer's own values. A variable that is not set leaves its placeholder. */
export const productionFrom = (variables: Readonly<Record<string, string | undefined>>): Environment => {
  const keys = ['host', 'appId', 'clientId'] as const;
  const given = keys.flatMap((key) => {
    const value = variables[variableOf[key]];
    return value === undefined ? [] : [{ key, value, problem: problemOf[key](value) }];
  });
  const wrong = given.flatMap(({ key, value, problem }) =>
    problem === undefined ? [] : [`${variableOf[key]}: "${value}" ${problem}`],
  );
  if (wrong.length > 0) throw new BadPackageSetting(wrong.join('\n'));
  return { ...production, ...Object.fromEntries(given.map(({ key, value }) => [key, value])) };
};

/** The variables whose placeholders are still in use; an upload needs all of them set. */
export const placeholdersIn = (environment: Environment): string[] =>
  (['host', 'appId', 'clientId'] as const)
    .filter((key) => environment[key] === production[key])
    .map((key) => variableOf[key]);
