/**
 * Hosts that can do less than today's Teams. Every one of them exists: old clients, strict tenants, slow machines.
 * `none` is a host without a fault.
 */
export const POOR_HOSTS = [
  'none',
  'silent',
  'slow',
  'old-runtime',
  'no-nested-auth',
  'no-sign-in',
  'consent-needed',
  'sign-in-cancelled',
  'no-meeting-details',
  'no-picker',
  'outlook',
] as const;

export type PoorHost = (typeof POOR_HOSTS)[number];

export const poorHostNames: { readonly [Host in PoorHost]: string } = {
  none: 'Teams, all abilities',
  silent: 'Never answers',
  slow: 'Answers after three seconds',
  'old-runtime': 'Old host, few abilities',
  'no-nested-auth': 'No nested sign-in',
  'no-sign-in': 'No sign-in at all',
  'consent-needed': 'Consent needed first',
  'sign-in-cancelled': 'Sign-in gets cancelled',
  'no-meeting-details': 'Meeting details refused',
  'no-picker': 'No list of people',
  outlook: 'Outlook, personal tab',
};

/** Milliseconds between a page's question and the answer. */
export const delayOf = (poor: PoorHost): number => (poor === 'slow' ? 3_000 : 0);
