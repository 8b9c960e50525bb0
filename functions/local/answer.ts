import type { ServerResponse } from 'node:http';
import { apiHeaders } from '../headers';

/** An answer of the local host, whole and in memory. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

const text = new TextEncoder();

export const words = (
  status: number,
  sentence: string,
  headers: Readonly<Record<string, string>> = {},
): Answer => ({
  status,
  headers: { ...apiHeaders, 'Content-Type': 'text/plain; charset=utf-8', ...headers },
  body: text.encode(`${sentence}\n`),
});

export const json = (status: number, value: unknown): Answer => ({
  status,
  headers: { ...apiHeaders, 'Content-Type': 'application/json; charset=utf-8' },
  body: text.encode(JSON.stringify(value)),
});

export const empty = (status: number): Answer => ({
  status,
  headers: apiHeaders,
  body: new Uint8Array(),
});

/** These say something about one connection or one encoding of the body, which Node decides for itself. */
const OF_THE_CONNECTION = ['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'upgrade'];
const WITHOUT_BODY = [204, 304];

/** Sends it. Node itself leaves out the body of an answer to HEAD. */
export const send = (response: ServerResponse, { status, headers, body }: Answer): void => {
  for (const [name, value] of Object.entries(headers)) {
    if (!OF_THE_CONNECTION.includes(name.toLowerCase())) response.setHeader(name, value);
  }
  response.statusCode = status;
  if (WITHOUT_BODY.includes(status)) {
    response.end();
    return;
  }
  response.setHeader('Content-Length', body.byteLength);
  response.end(body);
};
