import { isRecord, parseJson, textAt } from '../read';
import type { Answer, Answering, IssuerAnswer } from './answer-kinds';
import type { HostCall } from './message';
import type { WindowState } from './window-state';

/** The statuses by which the sign-in library knows what went wrong. */
type BridgeStatus =
  'USER_INTERACTION_REQUIRED' | 'USER_CANCEL' | 'NO_NETWORK' | 'PERSISTENT_ERROR' | 'DISABLED';

interface NestedRequest {
  readonly method: string;
  readonly requestId: string;
  readonly scope: string;
}

const parseRequest = (data: string | undefined): NestedRequest | undefined => {
  const request = data === undefined ? undefined : parseJson(data);
  const method = textAt(request, 'method');
  const requestId = textAt(request, 'requestId');
  if (!isRecord(request) || method === undefined || requestId === undefined) return undefined;
  return { method, requestId, scope: textAt(request['tokenParams'], 'scope') ?? '' };
};

/** The bridge in the page reads the second argument, as JSON, and passes over everything else. */
const packed = (requestId: string, rest: Readonly<Record<string, unknown>>): readonly unknown[] => [
  null,
  JSON.stringify({ messageType: 'NestedAppAuthResponse', requestId, ...rest }),
];

const failed = (requestId: string, status: BridgeStatus, description: string): readonly unknown[] =>
  packed(requestId, { success: false, error: { status, code: status, description } });

const refuse = ({ requestId }: NestedRequest, status: BridgeStatus, description: string): Answer => ({
  kind: 'reply',
  args: failed(requestId, status, description),
});

/** What a token says of itself. Nobody checks it here: the server does, and the page only hands it on. */
const claimsOf = (token: string): unknown => {
  const [, body] = token.split('.');
  return body === undefined ? undefined : parseJson(fromBase64Url(body));
};

const fromBase64Url = (text: string): string => {
  const bytes = Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (unit) =>
    unit.charCodeAt(0),
  );
  return new TextDecoder().decode(bytes);
};

/** Whole seconds until the token ends; a token that does not say has no time left. */
const secondsLeft = (token: string, now: number): number => {
  const claims = claimsOf(token);
  const ends = isRecord(claims) ? claims['exp'] : undefined;
  return typeof ends === 'number' ? Math.max(0, Math.floor(ends - now / 1_000)) : 0;
};

const granted = (request: NestedRequest, { person }: WindowState, issuer: IssuerAnswer, now: number) => {
  const { requestId, scope } = request;
  if (!issuer.ok) {
    return failed(
      requestId,
      issuer.problem === 'unreachable' ? 'NO_NETWORK' : 'PERSISTENT_ERROR',
      issuer.message,
    );
  }
  const claims = claimsOf(issuer.idToken);
  const oid = textAt(claims, 'oid');
  const tenant = textAt(claims, 'tid');
  if (oid === undefined || tenant === undefined) {
    return failed(requestId, 'PERSISTENT_ERROR', 'The local issuer gave an id token that names nobody.');
  }
  return packed(requestId, {
    success: true,
    token: {
      access_token: issuer.token,
      id_token: issuer.idToken,
      expires_in: secondsLeft(issuer.token, now),
      scope,
      properties: null,
      authority: `https://login.microsoftonline.com/${tenant}`,
    },
    account: {
      homeAccountId: `${oid}.${tenant}`,
      localAccountId: oid,
      environment: 'login.microsoftonline.com',
      tenantId: tenant,
      username: person.email,
      name: person.name,
      idToken: issuer.idToken,
    },
  });
};

const token = (request: NestedRequest, state: WindowState, byClick: boolean): Answer => {
  if (state.poor === 'sign-in-cancelled' && byClick) {
    return refuse(request, 'USER_CANCEL', 'The person closed the window.');
  }
  const mustAsk = state.poor === 'sign-in-cancelled' || (state.poor === 'consent-needed' && !state.consented);
  if (mustAsk && !byClick)
    return refuse(request, 'USER_INTERACTION_REQUIRED', 'The person has to agree first.');
  return {
    kind: 'ask-issuer',
    reply: (issuer, now) => granted(request, state, issuer, now),
    ...(byClick ? { effect: { kind: 'consented' } } : {}),
  };
};

/** A page that asks although the host said that it has no nested sign-in gets no answer, as in an old client. */
const without = (state: WindowState): boolean =>
  state.poor === 'old-runtime' || state.poor === 'no-nested-auth' || state.poor === 'no-sign-in';

const execute: Answering = (call: HostCall, state) => {
  if (without(state)) return { kind: 'silence' };
  const request = parseRequest(call.data);
  switch (request?.method) {
    case 'GetInitContext':
      return {
        kind: 'reply',
        args: packed(request.requestId, {
          success: true,
          initContext: {
            sdkName: 'leadership-overlay-preview',
            sdkVersion: '1.0.0',
            capabilities: { queryAccount: false },
          },
        }),
      };
    case 'GetToken':
      return token(request, state, false);
    case 'GetTokenPopup':
      return token(request, state, true);
    default:
      return { kind: 'unknown' };
  }
};

export const nestedAuth: Readonly<Record<string, Answering>> = { 'nestedAppAuth.execute': execute };
