import { createMemoryAuditRows } from '../../functions/storage/audit-memory';
import { itKeepsThePromisesOfATrail } from './audit-suite';

describe('The trail in memory', () => itKeepsThePromisesOfATrail(createMemoryAuditRows));
