import type { IncomingHttpHeaders } from 'node:http';
import { types } from 'node:util';
import { empty, type Answer } from './answer';
import type { HttpData, NullableString } from './core-module';
import { withoutPlatformIdentity } from './guard-requests';
import type { FunctionApp, Log } from './invocation';
import type { Match } from './router';

/** What arrived, already guarded and read. */
export interface Arrived {
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly body: Uint8Array;
}

const nullable = (entries: Iterable<readonly [string, string]>): Record<string, NullableString> =>
  Object.fromEntries([...entries].map(([name, value]) => [name, { value }]));

const headerEntries = (headers: IncomingHttpHeaders): [string, string][] =>
  Object.entries(headers).flatMap(([name, value]): [string, string][] => {
    if (value === undefined) return [];
    return [[name, Array.isArray(value) ? value.join(',') : value]];
  });

/** Several values under one name reach the function as one text, joined by commas. */
const queryEntries = (query: URLSearchParams): [string, string][] =>
  [...new Set(query.keys())].map((name) => [name, query.getAll(name).join(',')]);

/** The request in the shape in which the platform hands it to its worker. */
const requestData = ({ method, params }: Match, { url, headers, body }: Arrived): HttpData => ({
  method,
  url: url.href,
  nullableHeaders: nullable(headerEntries(withoutPlatformIdentity(headers))),
  nullableQuery: nullable(queryEntries(url.searchParams)),
  nullableParams: nullable(Object.entries(params)),
  ...(body.byteLength > 0 && { body: { bytes: body } }),
});

const answerOf = ({ statusCode, headers = {}, body, cookies = [] }: HttpData): Answer => {
  // The product signs in by bearer tokens alone; a cookie here would be a mistake worth hearing about.
  if (cookies.length > 0) throw new Error('The local host does not pass on cookies.');
  const bytes = body?.bytes ?? new TextEncoder().encode(body?.string ?? body?.json ?? '');
  return { status: Number(statusCode ?? 200), headers, body: bytes };
};

/**
 * Where an error arose, without its message, which may quote what a person wrote. The message stands in the
 * stack as well, and may hold line breaks, so the frames are looked for only behind it.
 */
export const placeOf = (error: unknown): string => {
  if (!types.isNativeError(error)) return 'with a value that is no error';
  const { name, message, stack = '' } = error;
  const opening = message === '' ? '\n' : `: ${message}\n`;
  const end = stack.indexOf(opening);
  const [frame] = end === -1 ? [] : stack.slice(end + opening.length).split('\n');
  return frame === undefined ? name : `${name} ${frame.trim()}`;
};

/**
 * Answers a request by a function of the bundle. As on the platform, an exception is a 500 with nothing in it;
 * the log has one line that says where, and never what.
 */
export const callFunction = async (
  app: FunctionApp,
  match: Match,
  arrived: Arrived,
  log: Log,
): Promise<Answer> => {
  try {
    const returned = await app.invoke(match.called, { http: requestData(match, arrived) });
    return returned?.http ? answerOf(returned.http) : empty(204);
  } catch (error) {
    log(`${match.called.name} failed: ${placeOf(error)}`);
    return empty(500);
  }
};
