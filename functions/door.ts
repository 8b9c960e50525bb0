import type { HttpRequest, HttpResponseInit } from '@azure/functions';
import type { CommandName } from '../src/contract/commands';
import { readBody } from './body';
import { handle, type Server } from './handle';
import { httpReply } from './reply';

/**
 * A command as it comes over HTTP. Who asks is read from the bearer token and from nothing else. The type leaves out
 * the address and `user`, which the library reads from `x-ms-client-principal`: anybody can send that header when
 * the platform's own sign-in is off, and ours is.
 */
export const answerCommand = async (
  server: Server,
  name: CommandName,
  request: Pick<HttpRequest, 'headers' | 'body'>,
): Promise<HttpResponseInit> =>
  httpReply(
    await handle(server, {
      name,
      authorization: request.headers.get('authorization'),
      body: (max) => readBody(request.body, max, request.headers.get('content-encoding')),
    }),
  );
