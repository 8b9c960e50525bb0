/** The headers of every kind of answer; the pages' policy is the production policy wherever the bundle runs. */

const HEADERS_OF_ALL = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Origin-Agent-Cluster': '?1',
  'Permissions-Policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()',
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
} as const;

/** An answer of the API is data: never cached, and inert should a browser be made to show it. */
export const apiHeaders: Readonly<Record<string, string>> = {
  ...HEADERS_OF_ALL,
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
};

/** Who may frame the pages: Microsoft's list for tabs, without its pre-production hosts. */
const FRAME_HOSTS = [
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.cloud.microsoft',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
];

/** The hash of the empty string: Griffel adds empty style elements and fills them by `insertRule`. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

export interface PagePolicy {
  /** Hashes of the style elements that the built pages carry for their first paint, e.g. `sha256-…`. */
  readonly styleHashes: readonly string[];
  /** On one machine the preview frames the pages from the same origin. */
  readonly framedBySelf: boolean;
}

/** The Content Security Policy of a page. `res.cdn.office.net` holds the list of hosts that teams-js reads at start. */
export const contentSecurityPolicy = ({ styleHashes, framedBySelf }: PagePolicy): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${EMPTY_STYLE} ${styleHashes.map((hash) => `'${hash}'`).join(' ')}`.trimEnd(),
    "style-src-attr 'none'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self' https://res.cdn.office.net",
    `frame-ancestors ${framedBySelf ? "'self' " : ''}${FRAME_HOSTS.join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lo',
  ].join('; ');

export const pageHeaders = (policy: PagePolicy): Readonly<Record<string, string>> => ({
  ...HEADERS_OF_ALL,
  'Cache-Control': 'no-cache',
  'Content-Security-Policy': contentSecurityPolicy(policy),
});

/** Built files carry a hash of their content in their name, so they may be kept for good. */
export const assetHeaders: Readonly<Record<string, string>> = {
  ...HEADERS_OF_ALL,
  'Cache-Control': 'public, max-age=31536000, immutable',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
};
