import { createSecretKey } from 'node:crypto';
import type { PersonKey, SealContext } from '../../../functions/seal/seal';
import { anId128, aPerson, aTenant } from '../../support/builders';

/** Contexts and keys to seal under, always the same. */

export const aContext = (over: Partial<SealContext> = {}): SealContext => ({
  tenant: aTenant(),
  person: aPerson(),
  kind: 'note',
  id: anId128('note'),
  version: 3,
  removedAt: null,
  ...over,
});

export const aKey = (seed = 'key'): PersonKey => ({
  id: anId128(seed),
  key: createSecretKey(Buffer.alloc(32, seed)),
});
