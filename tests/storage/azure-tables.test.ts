import { createAzureTablesStore } from '../../functions/storage/azure-tables';
import { azuriteForThisFile } from '../support/azurite';
import { itKeepsThePromisesOfAStore } from './store-suite';

const azurite = azuriteForThisFile();

describe('Azure Table storage', () =>
  itKeepsThePromisesOfAStore(() =>
    createAzureTablesStore({ connectionString: azurite.connectionString(), allowInsecure: true }),
  ));
