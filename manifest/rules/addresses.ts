import { placeOf, type Fault } from '../fault';
import { hostProblem } from '../host-name';
import type { ManifestView } from '../view';

type Path = readonly (string | number)[];
interface Address {
  readonly path: Path;
  readonly value: string;
}

/** Every address anywhere in the manifest, also in parts that no rule knows by name. */
const addressesIn = (value: unknown, path: Path = []): Address[] => {
  if (typeof value === 'string') return /^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? [{ path, value }] : [];
  if (Array.isArray(value))
    return value.flatMap((item: unknown, index) => addressesIn(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    path.length === 0 && key === '$schema' ? [] : addressesIn(inner, [...path, key]),
  );
};

const schemes = ['https', 'api', 'brk-multihub'];

/** Where the address points, as written: `new URL` would drop a default port that a host compares literally. */
const partsOf = (address: string): { scheme: string; host: string } => {
  const [scheme = '', rest = ''] = address.split('://');
  return { scheme: scheme.toLowerCase(), host: rest.split(/[/?#]/)[0] ?? '' };
};

/** Each address is https (or one of the two schemes of sign-in) and its host is among `validDomains`. */
export const addressFaults = (raw: unknown, { validDomains }: ManifestView): Fault[] =>
  addressesIn(raw).flatMap(({ path, value }) => {
    const { scheme, host } = partsOf(value);
    const place = placeOf(path);
    if (!schemes.includes(scheme)) return [{ place, problem: `${value} is not https` }];
    // Without any domain there is one fault to tell, not one for each address.
    if (validDomains.length === 0 || validDomains.includes(host)) return [];
    return [{ place, problem: `the host ${host} is not in validDomains` }];
  });

/** The domains are hosts of our own that a tenant can reach. */
export const domainFaults = ({ validDomains }: ManifestView): Fault[] => {
  if (validDomains.length === 0) {
    return [{ place: 'validDomains', problem: 'is missing or empty, so no page would be shown' }];
  }
  return validDomains.flatMap((domain, index) => {
    const problem = domain === undefined ? undefined : hostProblem(domain);
    return problem === undefined
      ? []
      : [{ place: placeOf(['validDomains', index]), problem: `${domain} ${problem}` }];
  });
};

/** Every page that the manifest names is one that the server has. */
export const pageFaults = (view: ManifestView, servedPaths: readonly string[]): Fault[] => {
  const { websiteUrl, privacyUrl, termsOfUseUrl } = view.developer;
  const pages: { place: string; address: string | undefined }[] = [
    { place: 'developer.websiteUrl', address: websiteUrl },
    { place: 'developer.privacyUrl', address: privacyUrl },
    { place: 'developer.termsOfUseUrl', address: termsOfUseUrl },
    ...view.staticTabs.flatMap((tab, index) => [
      { place: placeOf(['staticTabs', index, 'contentUrl']), address: tab.contentUrl },
      { place: placeOf(['staticTabs', index, 'websiteUrl']), address: tab.websiteUrl },
    ]),
  ];
  return pages.flatMap(({ place, address }) => {
    if (address === undefined || !URL.canParse(address)) return [];
    const { pathname } = new URL(address);
    return servedPaths.includes(pathname) ? [] : [{ place, problem: `no page is served at ${pathname}` }];
  });
};
