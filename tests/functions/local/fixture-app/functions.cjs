// A small stand-in for the production bundle: a few functions registered through the real library.
const { app } = require('@azure/functions');

const ran = [];

app.http('health-ready', {
  route: 'api/health/ready',
  methods: ['GET'],
  handler: () => ({ status: 200, jsonBody: { ready: true } }),
});
app.http('echo', {
  route: 'api/echo/{id?}',
  methods: ['GET', 'POST'],
  handler: async (request) => ({
    status: 200,
    headers: { 'x-fixture': 'yes' },
    jsonBody: {
      method: request.method,
      url: request.url,
      params: request.params,
      query: Object.fromEntries(request.query),
      headers: Object.fromEntries(request.headers),
      user: request.user,
      body: await request.text(),
    },
  }),
});
app.http('broken', {
  route: 'api/broken',
  methods: ['GET'],
  handler: () => {
    throw new TypeError('the private words of a note\n    at secret (note:1:1)');
  },
});
app.http('silent', { route: 'api/silent', methods: ['POST'], handler: () => undefined });
app.http('cookie', {
  route: 'api/cookie',
  methods: ['GET'],
  handler: () => ({ status: 200, cookies: [{ name: 'a', value: 'b' }] }),
});
app.http('slow', {
  route: 'api/slow',
  methods: ['GET'],
  handler: async () => {
    await new Promise((resolve) => setTimeout(resolve, 150));
    return { status: 200, body: 'finished' };
  },
});
app.http('ran', { route: 'api/ran', methods: ['GET'], handler: () => ({ jsonBody: ran }) });
app.http('page', {
  route: '{*path}',
  methods: ['GET'],
  handler: (request) => ({ status: 404, body: `no page ${request.params.path ?? ''}` }),
});
app.timer('remind', {
  schedule: '0 0 4 * * *',
  runOnStartup: true,
  handler: (timer, context) => {
    ran.push({ timer: context.functionName, isPastDue: timer.isPastDue });
  },
});
app.hook.appStart((context) => ran.push({ hook: 'appStart', data: typeof context.hookData }));
app.hook.preInvocation((context) => {
  if (context.invocationContext.functionName === 'silent') ran.push({ hook: 'preInvocation' });
});
app.hook.postInvocation((context) => {
  if (context.invocationContext.functionName === 'silent') ran.push({ hook: 'postInvocation' });
});
app.hook.appTerminate(() => ran.push({ hook: 'appTerminate' }));

module.exports = { ran };
