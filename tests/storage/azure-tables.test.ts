import { createAzureTablesStore } from '../support/azure-store';
import { azuriteForThisFile } from '../support/azurite';
import { itKeepsThePromisesOfAStore } from './store-suite';

const azurite = azuriteForThisFile();

describe('Azure Table storage', () =>
  itKeepsThePromisesOfAStore(() =>
    createAzureTablesStore({ connectionString: azurite.connectionString(), allowInsecure: true }),
  ));
