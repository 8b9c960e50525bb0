import { localTenants, type LocalPerson } from '../../../functions/local/people';
import { runRetention, type RetentionParts } from '../../../functions/retention/run';
import { randomKeyWrapper } from '../../../functions/seal/random-key-wrapper';
import { createMemoryAuditRows } from '../../../functions/storage/audit-memory';
import { kindOf, ROW_KINDS, wholeOf } from '../../../functions/storage/keys';
import { createMemoryTables } from '../../../functions/storage/memory';
import { sealedStoreOn } from '../../../functions/storage/sealed-store';
import { aTrail, auditParts } from '../../support/audit';
import { actorOf } from '../../support/tokens';
import { createTestServer, NOW, people, tokenOf } from '../commands/test-server';
import { ask } from './household';

const { manager, colleague, administrator, stranger } = people;
export const DAY = 86_400_000;

/** A server whose days pass when a test says so, each with its run at night. */
export const overDays = (over: (parts: RetentionParts) => Partial<RetentionParts> = () => ({})) => {
  const clock = { now: NOW.getTime() };
  const tables = createMemoryTables();
  const entries = createMemoryAuditRows();
  const store = sealedStoreOn(tables, randomKeyWrapper(), () => clock.now);
  const server = createTestServer({
    store,
    ...auditParts({ trail: aTrail(entries) }),
    // Tokens end within hours, and here months pass.
    authenticate: async (authorization) => {
      const everybody = [manager, colleague, administrator, stranger];
      const person = everybody.find((one) => tokenOf(one) === authorization);
      return person && actorOf(person);
    },
    now: () => new Date(clock.now),
  });
  const parts: RetentionParts = { ...server.server, tenants: localTenants };
  const run = () => runRetention({ ...parts, ...over(parts) });
  /** Night after night; of a long time most nights are left out, as they are when the service was down. */
  const pass = async (days: number): Promise<void> => {
    for (let left = days; left > 0;) {
      const step = left > 40 ? 10 : 1;
      clock.now += step * DAY;
      left -= step;
      await run();
    }
  };
  const rowsOf = async (person: LocalPerson) => {
    const rows = await tables.rows.range(wholeOf(actorOf(person)));
    const count = (kind: string) => rows.filter(({ key }) => kindOf(key.rowKey) === kind).length;
    return Object.fromEntries(ROW_KINDS.map((kind) => [kind, count(kind)]));
  };
  const until = async (person: LocalPerson) => (await ask(server, person, 'retention/read', {})).people;
  return { server, clock, tables, entries, lines: server.lines, run, pass, rowsOf, until, parts };
};
