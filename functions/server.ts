import { randomUUID } from 'node:crypto';
import { authenticateFor } from './auth/for-environment';
import { outboxKeyOf } from './auth/outbox-key';
import type { Env } from './env';
import type { Server } from './handle';
import { handlers } from './handlers/table';
import { nameOf, type Log } from './log';
import { createRates } from './rates';
import { createAzureTablesStore } from './storage/azure-tables';

/** The server of an environment: the real parts, wired once. */
export const createServer = (env: Env, log: Log): Server => ({
  authenticate: authenticateFor(env, {
    fetch: globalThis.fetch.bind(globalThis),
    now: Date.now,
    report: (failure) => log({ event: 'outage', error: nameOf(failure) }),
  }),
  store: createAzureTablesStore({
    connectionString: env.tablesConnection,
    allowInsecure: env.issuer.kind === 'local',
  }),
  handlers,
  outboxKey: (owner) => outboxKeyOf(env.outboxSecret, owner),
  now: () => new Date(),
  newReference: randomUUID,
  log,
  ...(env.rates === 'as-in-production' && { rates: createRates() }),
});
