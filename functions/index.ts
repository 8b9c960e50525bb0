import './quiet-libraries';
import { join } from 'node:path';
import { app, type HttpHandler, type HttpRequest, type HttpResponseInit } from '@azure/functions';
import { commandNames } from '../src/contract/commands';
import { answerCommand } from './door';
import { parseEnv } from './env';
import { orRefusal } from './last-resort';
import { createLog, nameOf } from './log';
import { openApiDocument } from './openapi';
import { createPages } from './pages';
import { jsonReply, refusalReply } from './reply';
import { runRetention } from './retention/run';
import { createServer } from './server';

/** Registers every command, the pages, the health checks and the daily timer with Azure. The only file that speaks to its runtime. */

const env = parseEnv(process.env, join(__dirname, 'pages'));
const log = createLog((line) => console.log(line));
const server = createServer(env, log);
const pages = createPages(
  env.pagesFolder,
  { clientId: env.clientId, appId: env.appId, domain: env.domain, signIn: env.issuer.kind },
  env.issuer.kind === 'local',
);

/** Whatever happens, the answer is one of ours. */
const safely =
  (ask: (request: HttpRequest) => Promise<HttpResponseInit>): HttpHandler =>
  (request) =>
    orRefusal(server, () => ask(request), refusalReply);

for (const name of commandNames) {
  app.http(name.replace('/', '-'), {
    route: `api/${name}`,
    methods: ['POST'],
    authLevel: 'anonymous',
    handler: safely((request) => answerCommand(server, name, request)),
  });
}

app.http('health-live', {
  route: 'api/health/live',
  methods: ['GET'],
  authLevel: 'anonymous',
  handler: safely(async () => jsonReply(200, { live: true })),
});

app.http('health-ready', {
  route: 'api/health/ready',
  methods: ['GET'],
  authLevel: 'anonymous',
  handler: safely(async () => {
    try {
      await server.store.ready();
      return jsonReply(200, { ready: true });
    } catch (error) {
      log({ event: 'outage', error: nameOf(error) });
      return jsonReply(503, { ready: false }, { 'Retry-After': '2' });
    }
  }),
});

app.http('openapi', {
  route: 'api/openapi.json',
  methods: ['GET'],
  authLevel: 'anonymous',
  handler: safely(async () => jsonReply(200, openApiDocument())),
});

// At night, so that nobody waits for it. The platform runs it in one place at a time.
app.timer('retention', {
  schedule: '0 30 2 * * *',
  handler: () => runRetention({ ...server, tenants: env.tenants }),
});

// What no command and no page answers to: within the API a refusal, elsewhere a page that says so.
app.http('everything-else', {
  route: '{*path}',
  methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
  authLevel: 'anonymous',
  handler: safely(async (request) => {
    const { pathname } = new URL(request.url);
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (!isRead || pathname === '/api' || pathname.startsWith('/api/'))
      return refusalReply({ code: 'not-found' });
    const { status, headers, body } = pages.answer(
      pathname,
      request.headers.get('accept-encoding'),
      request.headers.get('if-none-match'),
    );
    return { status, headers, body };
  }),
});
