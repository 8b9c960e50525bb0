import { chainKeyOf } from '../../functions/audit/chain';
import { createAuditTrail, type AuditEntry, type AuditTrail } from '../../functions/audit/trail';
import type { Owner } from '../../functions/seal/key-rows';
import type { AuditRows } from '../../functions/storage/audit-rows';
import { aPerson, aTenant, anId128 } from '../support/builders';

const SECRET = Buffer.alloc(32, 'one secret');

export const trailOn = (rows: AuditRows, secret: Uint8Array = SECRET): AuditTrail =>
  createAuditTrail(rows, (owner) => chainKeyOf(secret, owner));

export const anEntry = (over: Partial<AuditEntry> = {}): AuditEntry => ({
  at: '2027-03-01T09:00:00.000Z',
  who: aPerson('ana'),
  command: 'notes/save',
  kind: 'note',
  id: anId128('note'),
  result: 'done',
  minutes: 5,
  reference: 'reference',
  ...over,
});

const numbered = (count: number, text: string): readonly AuditEntry[] =>
  Array.from({ length: count }, (_, at) => anEntry({ reference: `${text} ${at + 1}` }));

const referencesOf = async (trail: AuditTrail, owner: Owner, before: number | null, limit: number) =>
  (await trail.list(owner, before, limit)).entries.map(({ reference }) => reference);

/** What every trail promises, wherever its entries are kept. Every test works for owners of its own. */
export const itKeepsThePromisesOfATrail = (openRows: () => AuditRows): void => {
  let rows: AuditRows;
  let owners = 0;
  beforeAll(() => {
    rows = openRows();
  });
  const somebody = (): Owner => {
    owners += 1;
    return { tenant: aTenant('suite'), person: aPerson(`owner ${owners}`) };
  };

  it('Nobody meets the trail of another, nor of the same person id in another company', async () => {
    const trail = trailOn(rows);
    const ana = somebody();
    await trail.append(ana, anEntry());
    for (const other of [somebody(), { ...ana, tenant: aTenant('elsewhere') }]) {
      expect(await trail.list(other, null, 50)).toEqual({ entries: [], more: false, chain: 'whole' });
      await trail.append(other, anEntry({ reference: 'theirs' }));
      expect(await referencesOf(trail, other, null, 50)).toEqual(['theirs']);
    }
    expect(await referencesOf(trail, ana, null, 50)).toEqual(['reference']);
  });

  it('An entry is never written over: storage takes a number once', async () => {
    const trail = trailOn(rows);
    const ana = somebody();
    await trail.append(ana, anEntry({ reference: 'first' }));
    const [row] = (await trail.list(ana, null, 1)).entries;
    if (!row) throw new Error('There should be an entry.');
    expect(await rows.insert(ana, { ...row, reference: 'another' })).toBe('exists');
    expect(await referencesOf(trail, ana, null, 50)).toEqual(['first']);
  });

  it('What is told comes back to the letter, of one thing and of a list', async () => {
    const trail = trailOn(rows);
    const ana = somebody();
    const one = anEntry({ result: 'conflict', minutes: 0 });
    const list = anEntry({ command: 'notes/list', id: null, minutes: 60 });
    await trail.append(ana, one);
    await trail.append(ana, list);
    expect((await trail.list(ana, null, 50)).entries).toMatchObject([
      { number: 2, ...list },
      { number: 1, ...one },
    ]);
  });

  it('The newest come first, page after page, each once', async () => {
    const trail = trailOn(rows);
    const ana = somebody();
    for (const entry of numbered(12, 'act')) await trail.append(ana, entry);
    const read: number[] = [];
    let before: number | null = null;
    for (let more = true; more;) {
      const page = await trail.list(ana, before, 5);
      expect(page.chain).toBe('whole');
      read.push(...page.entries.map(({ number }) => number));
      before = read.at(-1) ?? null;
      more = page.more;
    }
    expect(read).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    expect(await trail.list(ana, 1, 5)).toEqual({ entries: [], more: false, chain: 'whole' });
  });

  it('Forty acts at once through one server are forty entries of one chain', async () => {
    const trail = trailOn(rows);
    const ana = somebody();
    await Promise.all(numbered(40, 'act').map((entry) => trail.append(ana, entry)));
    const { entries, chain } = await trail.list(ana, null, 100);
    expect(entries.map(({ number }) => number)).toEqual(Array.from({ length: 40 }, (_, at) => 40 - at));
    expect(new Set(entries.map(({ reference }) => reference)).size).toBe(40);
    expect(chain).toBe('whole');
  });

  it('Four servers that add at the same time lose no entry, and their entries are one chain', async () => {
    const ana = somebody();
    const servers = Array.from({ length: 4 }, () => trailOn(rows));
    await Promise.all(
      servers.flatMap((trail, at) => numbered(10, `server ${at}`).map((entry) => trail.append(ana, entry))),
    );
    const { entries, chain } = await trailOn(rows).list(ana, null, 100);
    expect(entries.map(({ number }) => number)).toEqual(Array.from({ length: 40 }, (_, at) => 40 - at));
    expect(new Set(entries.map(({ reference }) => reference)).size).toBe(40);
    expect(chain).toBe('whole');
  });

  it('A server that starts anew goes on where the last one ended', async () => {
    const ana = somebody();
    await trailOn(rows).append(ana, anEntry({ reference: 'before' }));
    await trailOn(rows).append(ana, anEntry({ reference: 'after' }));
    expect(await trailOn(rows).list(ana, null, 50)).toMatchObject({
      entries: [{ number: 2 }, { number: 1 }],
      chain: 'whole',
    });
  });

  it('After a change of the secret the entries before can not be checked, and nothing is said to be broken', async () => {
    const ana = somebody();
    const next = Buffer.alloc(32, 'the next secret');
    await trailOn(rows).append(ana, anEntry());
    await trailOn(rows, next).append(ana, anEntry());
    await trailOn(rows, next).append(ana, anEntry());
    expect((await trailOn(rows, next).list(ana, null, 50)).chain).toBe('unchecked');
    expect((await trailOn(rows, next).list(ana, null, 1)).chain).toBe('whole');
  });
};
