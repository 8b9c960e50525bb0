import { authenticateFor } from './auth/for-environment';
import { outboxKeyOf } from './seal/outbox-key';
import type { Env } from './env';
import type { Server } from './handle';
import { handlers } from './handlers/table';
import { nameOf, type Log } from './log';
import { createRates } from './rates';
import { keyWrapperFor } from './seal/for-environment';
import { createAzureTables } from './storage/azure-tables';
import { sealedStoreOn } from './storage/sealed-store';

/** The server of an environment: the real parts, wired once. */
export const createServer = (env: Env, log: Log): Server => ({
  authenticate: authenticateFor(env, {
    fetch: globalThis.fetch.bind(globalThis),
    now: Date.now,
    report: (failure) => log({ event: 'outage', error: nameOf(failure) }),
  }),
  store: sealedStoreOn(
    createAzureTables({
      connectionString: env.tablesConnection,
      allowInsecure: env.issuer.kind === 'local',
    }),
    keyWrapperFor(env),
    Date.now,
  ),
  handlers,
  outboxKey: (owner) => outboxKeyOf(env.outboxSecret, owner),
  now: () => new Date(),
  newReference: () => globalThis.crypto.randomUUID(),
  log,
  ...(env.rates === 'as-in-production' && { rates: createRates() }),
});
