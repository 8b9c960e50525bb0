import type { IncomingMessage, ServerResponse } from 'node:http';
import { empty, send, words, type Answer } from './answer';
import { callFunction } from './call-function';
import { refusalOf } from './guard-requests';
import type { FunctionApp, Log } from './invocation';
import { listenOnLoopback } from './listen';
import { localAnswer, type LoadSample, type LocalSignIn } from './local-api';
import { isPreviewPath, previewAnswer } from './preview-files';
import { readBody, SenderGone } from './read-body';
import type { Router } from './router';

/** What the host serves once everything behind it has started. */
export interface Served {
  readonly app: FunctionApp;
  readonly router: Router;
  readonly signIn: LocalSignIn;
  readonly loadSample?: LoadSample;
}

export interface HostSettings {
  /** 0 for any free one. */
  readonly port: number;
  /** The built files of the preview window. */
  readonly previewFolder: string;
  readonly log: Log;
}

export interface Host {
  readonly port: number;
  /** From now on requests are answered; before, they are told to come again. */
  serve(served: Served): void;
  /** Stops accepting, lets requests under way end, and closes every connection. Safe to call twice. */
  close(): Promise<void>;
}

/** How long a request under way may hold up the end, in milliseconds. */
const PATIENCE = 5_000;

const answerTo = async (
  request: IncomingMessage,
  port: number,
  served: Served | undefined,
  { previewFolder, log }: HostSettings,
): Promise<Answer> => {
  const { method = 'GET', headers, url: target = '' } = request;
  const refusal = refusalOf({ method, headers }, port);
  if (refusal !== undefined) return words(403, refusal);
  if (!target.startsWith('/')) return words(400, 'The address of this request is not a path.');
  if (!served) return words(503, 'Leadership Overlay is still starting.', { 'Retry-After': '1' });

  const body = await readBody(request);
  if (body === 'too-large') return words(413, 'This request is larger than 1 MiB.');

  const [path = '/'] = target.split('?');
  if (isPreviewPath(path)) {
    const reads = method === 'GET' || method === 'HEAD';
    return reads
      ? previewAnswer(previewFolder, path)
      : words(405, 'The preview is only read.', { Allow: 'GET, HEAD' });
  }
  if (path.startsWith('/local/')) return localAnswer(method, path, body, served.signIn, served.loadSample);

  const match = served.router(method, path);
  if (!match) return empty(404);
  // The host is one of our own names by now. Joining texts keeps a path such as //elsewhere a path.
  const url = new URL(`http://${headers.host ?? `localhost:${port}`}${target}`);
  return callFunction(served.app, match, { url, headers, body }, log);
};

/** Starts to listen at once, so that a taken port is found before anything else has been started. */
export const startHost = async (settings: HostSettings): Promise<Host> => {
  let served: Served | undefined;
  let closing: Promise<void> | undefined;

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      const made = await answerTo(request, port, served, settings);
      // Otherwise a browser would keep the connection, and the end would have to wait for it.
      if (closing) response.setHeader('Connection', 'close');
      send(response, made);
    } catch (error) {
      // Nobody is left to answer.
      if (error instanceof SenderGone) return;
      settings.log(`The local host failed: ${error instanceof Error ? error.message : String(error)}`);
      if (response.headersSent) response.destroy();
      else send(response, words(500, 'The local host failed; its log says why.'));
    }
  };
  const { port, close } = await listenOnLoopback(settings.port, (request, response) => {
    void answer(request, response);
  });

  return {
    port,
    serve: (given) => {
      served = given;
    },
    close: () => (closing ??= close(PATIENCE)),
  };
};
