/** What a window around the product is, as far as the page inside can tell. */
export interface HostWindowSettings {
  /** The full address of the page inside. */
  readonly page: string;
  readonly hostName: 'Teams' | 'Outlook';
  readonly frameContext: 'sidePanel' | 'content';
  /** Who the local issuer says it is. */
  readonly person: string;
  /** What its context says beside the usual or in place of it, e.g. `{ theme: 'dark' }`. */
  readonly told?: Readonly<Record<string, string>>;
  /** The name of the meeting. */
  readonly title?: string;
}

/**
 * Speaks the protocol of a Microsoft 365 window to the page in its frame, which has another origin. It is turned into
 * text and runs in the browser, so it may name nothing outside itself.
 */
export const hostWindow = ({
  page,
  hostName,
  frameContext,
  person,
  told = {},
  title = 'A real name in the address bar',
}: HostWindowSettings): void => {
  const frame = document.querySelector('iframe');
  if (!frame) throw new Error('The window has no frame.');
  const { origin } = new URL(page);

  const issued = async (): Promise<{ token: string; idToken: string }> => {
    const response = await fetch('/local/token', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ person }),
    });
    const { token, idToken }: Record<string, string> = await response.json();
    return { token: token ?? '', idToken: idToken ?? '' };
  };
  const claimsOf = (token: string): Record<string, string> => {
    const claims: Record<string, string> = JSON.parse(
      atob((token.split('.')[1] ?? '').replace(/-/g, '+').replace(/_/g, '/')),
    );
    return claims;
  };

  const nested = async (data: string): Promise<readonly unknown[]> => {
    const asked: { method: string; requestId: string; tokenParams?: { scope: string } } = JSON.parse(data);
    const { method, requestId, tokenParams } = asked;
    const answer = (rest: object) => [
      null,
      JSON.stringify({ messageType: 'NestedAppAuthResponse', requestId, success: true, ...rest }),
    ];
    if (method === 'GetInitContext') {
      const capabilities = { queryAccount: false };
      return answer({ initContext: { sdkName: 'window-of-a-test', sdkVersion: '1.0.0', capabilities } });
    }
    const { token, idToken } = await issued();
    const { oid = '', tid = '' } = claimsOf(idToken);
    const account = {
      homeAccountId: `${oid}.${tid}`,
      localAccountId: oid,
      environment: 'login.microsoftonline.com',
      tenantId: tid,
      username: `${person}@fernmoor.example`,
      idToken,
    };
    const authority = `https://login.microsoftonline.com/${tid}`;
    const given = { access_token: token, id_token: idToken, expires_in: 3_600, scope: tokenParams?.scope };
    return answer({ token: { ...given, properties: null, authority }, account });
  };

  const runtime = {
    apiVersion: 4,
    isNAAChannelRecommended: true,
    isLegacyTeams: false,
    hostVersionsInfo: {},
    supports: { app: { notifySuccessResponse: {} }, pages: {}, teamsCore: {}, nestedAppAuth: {} },
  };
  const meeting =
    frameContext === 'sidePanel' ? { meetingId: 'bWVldGluZw==', chatId: '19:meeting@thread.v2' } : {};
  const context = {
    hostName,
    hostClientType: 'web',
    frameContext,
    locale: 'en-gb',
    theme: 'default',
    ...meeting,
    ...told,
  };

  const answers: Record<string, (data: string) => readonly unknown[] | Promise<readonly unknown[]>> = {
    initialize: () => [frameContext, 'web', '2.0.1', JSON.stringify(runtime)],
    getContext: () => [{ entityId: 'page', ...context }],
    'appInitialization.success': () => [undefined],
    'meeting.getMeetingDetails': () => [null, { details: { title } }],
    'nestedAppAuth.execute': nested,
  };

  window.addEventListener('message', (event: MessageEvent<Record<string, string>>) => {
    if (event.source !== frame.contentWindow || event.origin !== origin) return;
    const { id, uuidAsString, func, data } = event.data;
    void Promise.resolve(answers[func ?? '']?.(data ?? '')).then((args) => {
      if (args) frame.contentWindow?.postMessage({ id, uuidAsString, args }, origin);
    });
  });
  frame.src = page;
};
