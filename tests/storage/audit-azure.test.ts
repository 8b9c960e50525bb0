import { createAzureAuditRows } from '../../functions/storage/audit-azure';
import { azuriteForThisFile } from '../support/azurite';
import { itKeepsThePromisesOfATrail } from './audit-suite';

const azurite = azuriteForThisFile();

describe('The trail in Azure Table storage', () =>
  itKeepsThePromisesOfATrail(() =>
    createAzureAuditRows({ connectionString: azurite.connectionString(), allowInsecure: true }),
  ));
