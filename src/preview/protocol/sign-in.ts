import { reply } from './answer-kinds';
import type { Answering } from './answer-kinds';

/**
 * The older way to a token. Its third argument says `silent`. The texts of the refusals are those by which real
 * hosts are known, since pages have nothing else to tell them apart.
 */
const getAuthToken: Answering = ({ args }, state) => {
  const silent = args[2] === true;
  switch (state.poor) {
    case 'no-sign-in':
      return reply(false, 'App resource defined in manifest and iframe origin do not match');
    case 'sign-in-cancelled':
      return reply(false, silent ? 'resourceRequiresConsent' : 'CancelledByUser');
    case 'consent-needed':
      if (silent && !state.consented) return reply(false, 'resourceRequiresConsent');
      return { ...asked, effect: { kind: 'consented' } };
    default:
      return asked;
  }
};

const asked = {
  kind: 'ask-issuer',
  reply: (issuer) => (issuer.ok ? [true, issuer.token] : [false, issuer.message]),
} satisfies ReturnType<Answering>;

const getUser: Answering = (_call, { person }) =>
  reply(true, { oid: person.oid, tid: person.tenant, upn: person.email, displayName: person.name });

/** A sign-in window of the app's own. The product has none, so a page that asks for one is told so. */
const authenticate: Answering = () => reply(false, 'FailedToOpenWindow');

export const signingIn: Readonly<Record<string, Answering>> = {
  'authentication.getAuthToken': getAuthToken,
  'authentication.getUser': getUser,
  'authentication.authenticate': authenticate,
};
