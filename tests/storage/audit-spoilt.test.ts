import { createMemoryAuditRows } from '../../functions/storage/audit-memory';
import type { Owner } from '../../functions/seal/key-rows';
import type { AuditRow, AuditRows } from '../../functions/storage/audit-rows';
import { isStorageUnavailable, StorageUnavailable } from '../../functions/storage/unavailable';
import { aPerson, aTenant, anId128 } from '../support/builders';
import { anEntry, trailOn } from './audit-suite';

const ana: Owner = { tenant: aTenant('one'), person: aPerson('ana') };
const ben: Owner = { tenant: aTenant('one'), person: aPerson('ben') };
const lost = () => new StorageUnavailable(new Error('Lost by the test.'));

/** Six entries of one owner as they stand in storage, the newest first. */
const sixRows = async (owner: Owner): Promise<readonly AuditRow[]> => {
  const rows = createMemoryAuditRows();
  const trail = trailOn(rows);
  for (let at = 1; at <= 6; at += 1) await trail.append(owner, anEntry({ reference: `act ${at}` }));
  return rows.newest(owner, null, 50);
};

/** The trail of whoever finds these rows in storage. */
const readBack = (rows: readonly AuditRow[], owner: Owner = ana) =>
  trailOn({ ...createMemoryAuditRows(), insert: async () => 'exists', newest: async () => rows }).list(
    owner,
    null,
    50,
  );

const spoilt = {
  at: '2020-01-01T00:00:00.000Z',
  who: aPerson('somebody else'),
  command: 'notes/read',
  kind: 'commitment',
  id: anId128('another'),
  result: 'not-found',
  minutes: 0,
  reference: 'another',
  link: 'A'.repeat(43),
} as const;

describe('Whoever has storage without the secret is seen', () => {
  it.each(Object.entries(spoilt))('when an entry gets another %s', async (field, value) => {
    for (const place of [0, 2, 5]) {
      const rows = (await sixRows(ana)).map((row, at) => (at === place ? { ...row, [field]: value } : row));
      expect((await readBack(rows)).chain).toBe('broken');
    }
  });

  it('when an entry is taken out, or two change places', async () => {
    const rows = await sixRows(ana);
    for (const place of [1, 2, 3, 4])
      expect((await readBack(rows.filter((_, at) => at !== place))).chain).toBe('broken');
    const [first, second, ...rest] = rows;
    if (!first || !second) throw new Error('There should be six entries.');
    const swapped = [{ ...second, number: first.number }, { ...first, number: second.number }, ...rest];
    expect((await readBack(swapped)).chain).toBe('broken');
  });

  it('when the numbers are closed up over the hole', async () => {
    const rows = (await sixRows(ana)).filter(({ number }) => number !== 3);
    const closed = rows.map((row) => (row.number > 3 ? { ...row, number: row.number - 1 } : row));
    expect((await readBack(closed)).chain).toBe('broken');
  });

  it('when the trail of one person is put in the place of another’s', async () => {
    // The name of a key says whose it is, so that it is the first thing such a thief has to change.
    const [mine] = await sixRows(ben);
    const rows = (await sixRows(ana)).map((row) => ({ ...row, key: mine?.key ?? '' }));
    expect((await readBack(rows, ben)).chain).toBe('broken');
  });

  it('and what was left as it is stays whole, also when the oldest were removed in their time', async () => {
    const rows = await sixRows(ana);
    expect((await readBack(rows)).chain).toBe('whole');
    expect((await readBack(rows.slice(0, 3))).chain).toBe('whole');
  });
});

describe('A bad line to storage', () => {
  it('An entry whose answer was lost, and that was asked for again, is there once', async () => {
    const real = createMemoryAuditRows();
    const askedTwice: AuditRows = {
      ...real,
      insert: async (owner, row) => {
        await real.insert(owner, row);
        return real.insert(owner, row);
      },
    };
    const trail = trailOn(askedTwice);
    for (const reference of ['one', 'two']) await trail.append(ana, anEntry({ reference }));
    expect((await trail.list(ana, null, 50)).entries.map(({ reference }) => reference)).toEqual([
      'two',
      'one',
    ]);
  });

  it('An entry that was lost is told to who wrote it, and leaves no hole behind', async () => {
    const real = createMemoryAuditRows();
    const fates = ['arrives', 'lost', 'done, and its answer lost', 'arrives'];
    const faulty: AuditRows = {
      ...real,
      insert: async (owner, row) => {
        const fate = fates.shift();
        if (fate === 'lost') throw lost();
        const answer = await real.insert(owner, row);
        if (fate !== 'arrives') throw lost();
        return answer;
      },
    };
    const trail = trailOn(faulty);
    const told: boolean[] = [];
    for (let at = 1; at <= 4; at += 1) {
      await trail.append(ana, anEntry({ reference: `act ${at}` })).catch((error: unknown) => {
        told.push(isStorageUnavailable(error));
      });
    }
    expect(told).toEqual([true, true]);
    const { entries, chain } = await trail.list(ana, null, 50);
    expect(entries.map(({ reference }) => reference)).toEqual(['act 4', 'act 3', 'act 1']);
    expect(chain).toBe('whole');
  });

  it('One entry that can not be written does not keep the next from being written', async () => {
    const real = createMemoryAuditRows();
    let down = true;
    const trail = trailOn({
      ...real,
      insert: (owner, row) => (down ? Promise.reject(lost()) : real.insert(owner, row)),
    });
    await expect(trail.append(ana, anEntry())).rejects.toThrow('did not answer');
    down = false;
    await trail.append(ana, anEntry({ reference: 'later' }));
    expect((await trail.list(ana, null, 50)).entries).toMatchObject([{ number: 1, reference: 'later' }]);
  });

  it('A number that others always take first ends in "try again" and not in an endless round', async () => {
    const trail = trailOn({
      ...createMemoryAuditRows(),
      insert: async () => 'exists',
      newest: async () => [],
    });
    await expect(trail.append(ana, anEntry())).rejects.toThrow('did not answer');
  });
});
