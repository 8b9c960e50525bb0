import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** A table service that answers as a test wants it to, on a free port of this machine. */
export interface FakeService {
  readonly connectionString: string;
  /** Method and path of every request so far, the query left off. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

type Behaviour = (request: IncomingMessage, response: ServerResponse) => void;

const KEY = Buffer.from('a key for tests only').toString('base64');

export const connectionTo = (port: number): string =>
  `DefaultEndpointsProtocol=http;AccountName=test;AccountKey=${KEY};TableEndpoint=http://127.0.0.1:${port}/test`;

export const aFakeService = async (behave: Behaviour): Promise<FakeService> => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url?.split('?')[0]}`);
    request.resume();
    behave(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The service has no port.');
  return {
    connectionString: connectionTo(address.port),
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};

/** The refusal of a table service, with its code where the SDK looks for it. */
export const refuseWith =
  (status: number, code: string, headers: Readonly<Record<string, string>> = {}): Behaviour =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(
      JSON.stringify({ 'odata.error': { code, message: { lang: 'en-US', value: 'Told by the test.' } } }),
    );
  };

/** Makes the table without a word, and leaves everything else to `behave`. */
export const afterTable =
  (behave: Behaviour): Behaviour =>
  (request, response) => {
    if (request.method === 'POST' && request.url?.split('?')[0]?.endsWith('/Tables'))
      response.writeHead(204).end();
    else behave(request, response);
  };
