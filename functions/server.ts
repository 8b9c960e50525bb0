import { chainKeyOf } from './audit/chain';
import { createRecordAct } from './audit/record';
import { createAuditTrail } from './audit/trail';
import { authenticateFor } from './auth/for-environment';
import { pseudonymOf } from './auth/pseudonym';
import type { Env } from './env';
import type { Server } from './handle';
import { handlers } from './handlers/table';
import { nameOf, type Log } from './log';
import { createRates } from './rates';
import { keyWrapperFor } from './seal/for-environment';
import type { Owner } from './seal/key-rows';
import { outboxKeyOf } from './seal/outbox-key';
import { createAzureAuditRows } from './storage/audit-azure';
import { createAzureTables } from './storage/azure-tables';
import { sealedStoreOn } from './storage/sealed-store';

/** The server of an environment: the real parts, wired once. */
export const createServer = (env: Env, log: Log): Server => {
  const tables = {
    connectionString: env.tablesConnection,
    allowInsecure: env.issuer.kind === 'local',
  };
  const pseudonym = (person: Owner): string => pseudonymOf(env.outboxSecret, person);
  const trail = createAuditTrail(createAzureAuditRows(tables), (owner) =>
    chainKeyOf(env.outboxSecret, owner),
  );
  return {
    authenticate: authenticateFor(env, {
      fetch: globalThis.fetch.bind(globalThis),
      now: Date.now,
      report: (failure) => log({ event: 'outage', error: nameOf(failure) }),
    }),
    store: sealedStoreOn(createAzureTables(tables), keyWrapperFor(env), Date.now),
    handlers,
    trail,
    record: createRecordAct({
      trail,
      unaudited: ({ command, reference, actor }, error) =>
        log({ event: 'unaudited', command, reference, person: pseudonym(actor), error: nameOf(error) }),
    }),
    pseudonym,
    outboxKey: (owner) => outboxKeyOf(env.outboxSecret, owner),
    now: () => new Date(),
    newReference: () => globalThis.crypto.randomUUID(),
    log,
    ...(env.rates === 'as-in-production' && { rates: createRates() }),
  };
};
