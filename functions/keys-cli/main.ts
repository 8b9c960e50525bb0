import '../quiet-libraries';
import { parseEnv } from '../env';
import { keyWrapperFor } from '../seal/for-environment';
import { addKeyToFile } from '../seal/key-file';
import { createAzureTables } from '../storage/azure-tables';
import { runKeys, type Place } from './commands';

/**
 * `npm run keys`, with the settings of the server. `LO_VAULT_TOKEN` may hold an access token for the vault, where a
 * person runs it outside of Azure: `az account get-access-token --resource https://vault.azure.net`.
 */

const placeOf = (): Place => {
  const env = parseEnv(process.env, '');
  const { tenantKeys } = env;
  return {
    tables: createAzureTables({
      connectionString: env.tablesConnection,
      allowInsecure: env.issuer.kind === 'local',
    }),
    // No tenant is named, or a mistaken path would make a file of new keys, under which nothing opens.
    wrapper: keyWrapperFor({ tenantKeys, tenants: new Set() }, process.env['LO_VAULT_TOKEN']),
    tenants: env.tenants,
    ...(tenantKeys.kind === 'file' && {
      renewTenantKey: (tenant) => addKeyToFile(tenantKeys.path, tenant),
    }),
    now: Date.now,
  };
};

const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'It failed, and did not say why.';
  const cause = error.cause instanceof Error ? ` ${error.cause.message}` : '';
  return `${error.message}${cause}`;
};

const main = async (): Promise<void> => {
  try {
    for (const line of await runKeys(placeOf(), process.argv.slice(2))) process.stdout.write(`${line}\n`);
  } catch (error) {
    process.stderr.write(`${reasonOf(error)}\n`);
    process.exitCode = 1;
  }
};

void main();
