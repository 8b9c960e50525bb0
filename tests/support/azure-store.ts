import { randomKeyWrapper } from '../../functions/seal/random-key-wrapper';
import { createAzureTables, type AzureTablesOptions } from '../../functions/storage/azure-tables';
import type { Store } from '../../functions/storage/rows';
import { sealedStoreOn } from '../../functions/storage/sealed-store';

/** One for all stores of a test file, so that one opens what another has sealed. */
const wrapper = randomKeyWrapper();

/** The sealed store over Azure Table storage, under tenants' keys of this test file. */
export const createAzureTablesStore = (options: AzureTablesOptions): Store =>
  sealedStoreOn(createAzureTables(options), wrapper, Date.now);
