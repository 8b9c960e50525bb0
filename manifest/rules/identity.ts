import { placeOf, type Fault } from '../fault';
import { manifestVersion, schemaAddress } from '../schema';
import type { ManifestView } from '../view';

const noughts = (id: string | undefined): boolean => id !== undefined && /^[0-]+$/.test(id);

/** A released schema, a version the store can compare, and an id that is someone's. */
export const packageFaults = ({ $schema, manifestVersion: stated, version, id }: ManifestView): Fault[] => {
  const faults: Fault[] = [];
  for (const [place, value, right] of [
    ['$schema', $schema, schemaAddress],
    ['manifestVersion', stated, manifestVersion],
  ] as const) {
    if (value === right) continue;
    const problem = /preview/i.test(value ?? '')
      ? `${value} is a preview; the store takes released schemas only, here ${right}`
      : `must be ${right}, the released schema that this package is checked against`;
    faults.push({ place, problem });
  }
  if (version !== undefined && !/^(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}$/.test(version)) {
    faults.push({ place: 'version', problem: `"${version}" is not three numbers such as 1.0.0` });
  }
  if (noughts(id))
    faults.push({ place: 'id', problem: 'is the GUID of noughts; give the package an id of its own' });
  return faults;
};

/**
 * Sign-in: the resource is `api://host/client id`, and the token asked for in advance comes back to the bare origin
 * and is a scope of that resource. A slip here shows only as a sign-in that fails in a tenant.
 */
export const signInFaults = ({ webApplicationInfo: application }: ManifestView): Fault[] => {
  if (application === undefined) {
    return [{ place: 'webApplicationInfo', problem: 'is missing, so nobody could sign in' }];
  }
  const { id, resource, nestedAppAuthInfo } = application;
  const faults: Fault[] = [];
  if (noughts(id)) {
    faults.push({
      place: 'webApplicationInfo.id',
      problem: 'is the GUID of noughts; give the client id of the registration',
    });
  }
  const place = 'webApplicationInfo.resource';
  const [, host, owner] = /^api:\/\/([^/]+)\/([^/]+)$/.exec(resource ?? '') ?? [];
  if (host === undefined || owner === undefined) {
    faults.push({ place, problem: `must be api://HOST/CLIENT-ID, and is ${resource ?? 'missing'}` });
  } else if (id !== undefined && owner !== id) {
    faults.push({ place, problem: `ends in ${owner}, which is not webApplicationInfo.id` });
  }
  return [
    ...faults,
    ...nestedAppAuthInfo.flatMap((entry, index) => [
      ...redirectFaults(entry.redirectUri, index),
      ...scopeFaults(entry.scopes, resource, index),
    ]),
  ];
};

const nested = ['webApplicationInfo', 'nestedAppAuthInfo'] as const;

const redirectFaults = (redirect: string | undefined, index: number): Fault[] => {
  if (redirect === undefined || /^brk-multihub:\/\/[^/?#\s]+$/.test(redirect)) return [];
  const problem = `${redirect} must be brk-multihub://HOST and nothing more, because the broker compares origins`;
  return [{ place: placeOf([...nested, index, 'redirectUri']), problem }];
};

const scopeFaults = (
  scopes: readonly (string | undefined)[],
  resource: string | undefined,
  index: number,
): Fault[] =>
  scopes.flatMap((scope, at) => {
    const isOurs = scope !== undefined && resource !== undefined && scope.startsWith(`${resource}/`);
    if (scope === undefined || isOurs) return [];
    const problem = `${scope} is not a scope of webApplicationInfo.resource`;
    return [{ place: placeOf([...nested, index, 'scopes', at]), problem }];
  });
