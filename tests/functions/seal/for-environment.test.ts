import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyWrapperFor } from '../../../functions/seal/for-environment';
import { TENANT } from './key-wrapper-suite';

const tenants = new Set([TENANT]);

it('A vault that can not be asked is an outage: no file takes its place, and none is made', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lo-vault-'));
  const here = process.cwd();
  const token = 'a token that is for the vault alone';
  process.chdir(folder);
  try {
    for (const given of [undefined, token]) {
      const vault = keyWrapperFor(
        { tenantKeys: { kind: 'vault', url: 'https://127.0.0.1' }, tenants },
        given,
      );
      for (const ask of [vault.newest(TENANT), vault.wrap(TENANT, new Uint8Array(32))])
        await expect(ask).rejects.toMatchObject({
          name: 'VaultUnavailable',
          message: expect.not.stringContaining(token),
        });
    }
    expect(readdirSync(folder)).toEqual([]);
  } finally {
    process.chdir(here);
    rmSync(folder, { recursive: true, force: true });
  }
});

it('A key file is used where it is named, and gives its tenants keys', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lo-vault-'));
  try {
    const path = join(folder, 'kek.json');
    const file = keyWrapperFor({ tenantKeys: { kind: 'file', path }, tenants });
    expect(await file.newest(TENANT)).toMatch(/^file:/);
    expect(readdirSync(folder)).toEqual(['kek.json']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
