import type { IncomingHttpHeaders } from 'node:http';

/** What the guard looks at; a narrow view of a request. */
export interface Asked {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
}

const READS = ['GET', 'HEAD'];

/**
 * Says in words why a request is refused, or undefined when it may pass. The local host hands out tokens to
 * whoever asks, so a page of another site must reach it neither under another name that leads here (the Host
 * header) nor by posting to it (the Origin header).
 */
export const refusalOf = ({ method, headers }: Asked, port: number): string | undefined => {
  const names = ['localhost', '127.0.0.1', '[::1]'];
  const hosts = names.flatMap((name) => [`${name}:${port}`, ...(port === 80 ? [name] : [])]);
  const host = headers.host?.toLowerCase() ?? '';
  if (!hosts.includes(host)) {
    return `This address answers only as http://localhost:${port}.`;
  }
  const { origin } = headers;
  if (!READS.includes(method) && origin !== undefined && origin.toLowerCase() !== `http://${host}`) {
    return 'This request comes from a page of another site, which may not write here.';
  }
  return undefined;
};

/** App Service puts a signed-in person into headers of this name. Here nothing does, so whoever sends one pretends. */
const PLATFORM_IDENTITY = 'x-ms-client-principal';

/** The headers that a handler may see. */
export const withoutPlatformIdentity = (headers: IncomingHttpHeaders): IncomingHttpHeaders =>
  Object.fromEntries(
    Object.entries(headers).filter(([name]) => !name.toLowerCase().startsWith(PLATFORM_IDENTITY)),
  );
