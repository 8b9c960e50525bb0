import type { Server } from '../../functions/handle';
import { chainKeyOf } from '../../functions/audit/chain';
import { createRecordAct, type AuditSettings } from '../../functions/audit/record';
import { createAuditTrail } from '../../functions/audit/trail';
import { createMemoryAuditRows } from '../../functions/storage/audit-memory';
import type { AuditRows } from '../../functions/storage/audit-rows';

const SECRET = Buffer.alloc(32, 'secret of the chains of the tests');

export const aTrail = (rows: AuditRows = createMemoryAuditRows()) =>
  createAuditTrail(rows, (owner) => chainKeyOf(SECRET, owner));

/** The parts of a server that keep the trail, over the memory. */
export const auditParts = (
  settings: Partial<AuditSettings> = {},
): Pick<Server, 'trail' | 'record' | 'pseudonym'> => {
  const trail = settings.trail ?? aTrail();
  return {
    trail,
    record: createRecordAct({ trail, unaudited: () => {}, ...settings }),
    pseudonym: () => 'somebody-of-the-tests_',
  };
};

/** For tests in which nobody reads the trail. */
export const noTrail: Pick<Server, 'trail' | 'record' | 'pseudonym'> = {
  trail: {
    append: async () => {},
    list: async () => ({ entries: [], more: false, chain: 'whole' }),
    erase: async () => ({ removed: 0, left: 0 }),
    removeBefore: async () => 0,
    owners: async () => [],
  },
  record: async () => {},
  pseudonym: () => 'somebody-of-the-tests_',
};
