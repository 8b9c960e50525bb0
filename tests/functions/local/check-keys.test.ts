import { checkKeys } from '../../../functions/local/check-keys';
import { randomKeyWrapper } from '../../../functions/seal/random-key-wrapper';
import { createMemoryTables } from '../../../functions/storage/memory';
import { ownerKeyOf } from '../../../functions/storage/keys';
import { sealedStoreOn } from '../../../functions/storage/sealed-store';
import { anActor, anId128, aNote, aRow } from '../../support/builders';

const ana = anActor();

it('A data folder from before keys were bound is refused in words that say what to do', async () => {
  const tables = createMemoryTables();
  await tables.keys.insert(ownerKeyOf(ana, anId128('key')), {
    kid: 'any',
    wrapped: new Uint8Array(40),
    madeAt: '2027-03-01T09:00:00.000Z',
  });
  await expect(checkKeys(tables, [ana.tenant])).rejects.toMatchObject({
    name: 'DataFolderRefused',
    message: expect.stringMatching(/earlier.*Delete the folder, or choose another with DATA_DIR/),
  });
});

it('A data folder of this state is taken, and a storage that is down is no reason to delete it', async () => {
  const tables = createMemoryTables();
  await sealedStoreOn(tables, randomKeyWrapper(), Date.now).of(ana).insert('note', aNote().id, aRow(aNote()));
  await expect(checkKeys(tables, [ana.tenant])).resolves.toBeUndefined();
  const range = () => Promise.reject(new Error('down'));
  await expect(checkKeys({ keys: { ...tables.keys, range } }, [ana.tenant])).rejects.toThrow('down');
});
