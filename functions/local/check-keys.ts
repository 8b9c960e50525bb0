import type { TenantId } from '../../src/domain/person';
import { keyRowsOn } from '../storage/key-rows';
import type { Tables } from '../storage/tables';
import { DataFolderRefused } from './data-folder';

/**
 * Refuses a data folder from before keys were bound to their people. No release wrote such keys, so they are not
 * brought over; a developer would else meet a fault at every step and no reason for it.
 */
export const checkKeys = async (
  { keys }: Pick<Tables, 'keys'>,
  tenants: Iterable<TenantId>,
): Promise<void> => {
  const rows = keyRowsOn(keys);
  try {
    for (const tenant of tenants) for (const owner of await rows.owners(tenant)) await rows.list(owner);
  } catch (error) {
    if (!(error instanceof Error && error.name === 'BrokenKeyRow')) throw error;
    throw new DataFolderRefused(
      'The data folder was written by an earlier state of the development, whose keys are bound to nobody; they are not read any more. Delete the folder, or choose another with DATA_DIR.',
      { cause: error },
    );
  }
};
