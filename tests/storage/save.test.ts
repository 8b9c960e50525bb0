import { createAzureTablesStore } from '../support/azure-store';
import { createMemoryStore } from '../../functions/storage/memory';
import type { OwnerRows, Store } from '../../functions/storage/rows';
import { write as save, type WriteOutcome } from '../../functions/storage/write';
import { isStorageUnavailable } from '../../functions/storage/unavailable';
import { MARKS_KEPT, type Write } from '../../src/domain/write';
import { azuriteForThisFile } from '../support/azurite';
import { aCommitment, anActor, anId128, aNote, aPerson, aWrite } from '../support/builders';
import { behind, inOrder, type Fault } from './faulty-rows';

const azurite = azuriteForThisFile();
const stores: readonly [string, () => Store][] = [
  ['memory', createMemoryStore],
  [
    'Azure Tables',
    () => createAzureTablesStore({ connectionString: azurite.connectionString(), allowInsecure: true }),
  ],
];

const NOW = '2027-03-01T10:00:00.000Z';
const LATER = '2027-03-01T11:00:00.000Z';
const ID = aNote().id;

const saveText = (mine: OwnerRows, write: Write, text: string, now = NOW): Promise<WriteOutcome> =>
  save(mine, 'note', ID, write, () => aNote({ text, savedAt: now }), now);

const wid = (nth: number): string => anId128(`wid ${nth}`);
const first = aWrite({ wid: wid(1) });
const second = aWrite({ wid: wid(2), base: 'v1' });
const third = aWrite({ wid: wid(3), base: 'v2' });
const savedAs = (version: string, savedAt = NOW): WriteOutcome => ({ kind: 'saved', version, savedAt });

describe.each(stores)('Saving, on %s', (_, setUp) => {
  let people = 0;
  const anOwner = (): OwnerRows => setUp().of(anActor({ person: aPerson(`save ${(people += 1)}`) }));
  const textOf = async (mine: OwnerRows): Promise<string | undefined> =>
    (await mine.read('note', ID))?.row.value.text;
  const through = (mine: OwnerRows, ...faults: readonly Fault[]): OwnerRows =>
    behind(inOrder(...faults), mine).rows;

  describe('refuses, and leaves what is there as it was', () => {
    it('a second beginning of the same note', async () => {
      const mine = anOwner();
      await saveText(mine, first, 'mine');
      const other = aWrite({ wid: wid(9) });
      expect(await saveText(mine, other, 'other')).toEqual({ kind: 'conflict', version: 'v1' });
      expect(await textOf(mine)).toBe('mine');
    });

    it('a save typed on a version that is no longer there, and names the current one', async () => {
      const mine = anOwner();
      await saveText(mine, first, 'one');
      await saveText(mine, second, 'two');
      await saveText(mine, third, 'three');
      const late = aWrite({ wid: wid(9), base: 'v2' });
      expect(await saveText(mine, late, 'late')).toEqual({ kind: 'conflict', version: 'v3' });
      expect(await textOf(mine)).toBe('three');
    });

    it('a change to what is not there', async () => {
      const mine = anOwner();
      expect(await saveText(mine, second, 'two')).toEqual({ kind: 'missing' });
      expect(await textOf(mine)).toBeUndefined();
    });

    it('to settle a commitment that was never made, even as if it were new', async () => {
      const mine = anOwner();
      const kept = await save(mine, 'commitment', aCommitment().id, aWrite(), (stored) => stored, NOW);
      expect(kept).toEqual({ kind: 'missing' });
      expect(await mine.list('commitment')).toEqual([]);
    });

    it('all but one of fifty saves that were typed on the same version', async () => {
      const mine = anOwner();
      await saveText(mine, first, 'one');
      const attempts = Array.from({ length: 50 }, (__, nth) =>
        saveText(mine, aWrite({ wid: wid(100 + nth), base: 'v1' }), `of ${nth}`),
      );
      const outcomes = await Promise.all(attempts);
      const winners = outcomes.flatMap(({ kind }, nth) => (kind === 'saved' ? [nth] : []));

      expect(winners).toHaveLength(1);
      expect(outcomes.filter(({ kind }) => kind === 'conflict')).toHaveLength(49);
      expect(await textOf(mine)).toBe(`of ${winners[0]}`);
    });
  });

  describe('answers a repeated save with the version that it made', () => {
    it('at once', async () => {
      const mine = anOwner();
      expect(await saveText(mine, first, 'one')).toEqual(savedAs('v1'));
      expect(await saveText(mine, first, 'one', LATER)).toEqual(savedAs('v1'));
      expect((await mine.read('note', ID))?.row.version).toBe(1);
    });

    it('after others have saved, whose words stay', async () => {
      const mine = anOwner();
      await saveText(mine, first, 'one');
      await saveText(mine, second, 'two');
      await saveText(mine, third, 'three');
      expect(await saveText(mine, second, 'two', LATER)).toEqual(savedAs('v2'));
      expect(await saveText(mine, first, 'one', LATER)).toEqual(savedAs('v1'));
      expect(await textOf(mine)).toBe('three');
    });

    it(`for the last ${MARKS_KEPT} saves, and answers an older one with a conflict that keeps both texts`, async () => {
      const mine = anOwner();
      await saveText(mine, first, 'text 1');
      for (let nth = 2; nth <= MARKS_KEPT + 1; nth += 1) {
        await saveText(mine, aWrite({ wid: wid(nth), base: `v${nth - 1}` }), `text ${nth}`);
      }
      expect(await saveText(mine, second, 'text 2')).toEqual(savedAs('v2'));
      expect(await saveText(mine, first, 'text 1')).toEqual({
        kind: 'conflict',
        version: `v${MARKS_KEPT + 1}`,
      });
    });

    it('when both copies of one request arrive together', async () => {
      const mine = anOwner();
      const answers = await Promise.all([saveText(mine, first, 'one'), saveText(mine, first, 'one')]);
      expect(answers).toEqual([savedAs('v1'), savedAs('v1')]);
      expect((await mine.read('note', ID))?.row.version).toBe(1);
    });
  });

  describe('is no conflict with oneself when an answer is lost', () => {
    it('and the library asks again to insert', async () => {
      const mine = anOwner();
      expect(await saveText(through(mine, 'none', 'asked-twice'), first, 'one')).toEqual(savedAs('v1'));
    });

    it('and the library asks again to replace', async () => {
      const mine = anOwner();
      await saveText(mine, first, 'one');
      expect(await saveText(through(mine, 'none', 'asked-twice'), second, 'two')).toEqual(savedAs('v2'));
      expect(await textOf(mine)).toBe('two');
    });

    it('and somebody else saves before the row is read again', async () => {
      const mine = anOwner();
      const meanwhile: OwnerRows = {
        ...mine,
        async insert(kind, id, row) {
          await mine.insert(kind, id, row);
          await saveText(mine, second, 'theirs');
          return 'exists';
        },
      };
      expect(await saveText(meanwhile, first, 'one')).toEqual(savedAs('v1'));
      expect(await textOf(mine)).toBe('theirs');
    });

    it.each<Fault>(['lost-request', 'lost-answer'])(
      'and the person sends the save again: %s',
      async (fault) => {
        const mine = anOwner();
        await saveText(mine, first, 'one');
        await expect(saveText(through(mine, 'none', fault), second, 'two')).rejects.toMatchObject({
          name: 'StorageUnavailable',
        });
        expect(await saveText(mine, second, 'two')).toEqual(savedAs('v2'));
        expect(await textOf(mine)).toBe('two');
      },
    );
  });

  it('Goes on when the row was sealed anew in between, which changes its etag and not its version', async () => {
    const mine = anOwner();
    await saveText(mine, first, 'one');
    let sealed = false;
    const resealing: OwnerRows = {
      ...mine,
      async replace(kind, id, row, etag) {
        const held = sealed ? undefined : await mine.read(kind, id);
        if (held) await mine.replace(kind, id, held.row, held.etag);
        sealed = true;
        return mine.replace(kind, id, row, etag);
      },
    };
    expect(await saveText(resealing, second, 'two')).toEqual(savedAs('v2'));
    expect(await textOf(mine)).toBe('two');
  });

  it('Gives up in words that invite to try again when the row never stands still', async () => {
    const mine = anOwner();
    await saveText(mine, first, 'one');
    let attempts = 0;
    const restless: OwnerRows = {
      ...mine,
      replace: () => {
        attempts += 1;
        return Promise.resolve('stale');
      },
    };
    const error: unknown = await saveText(restless, second, 'two').catch((reason: unknown) => reason);
    expect(isStorageUnavailable(error)).toBe(true);
    expect(attempts).toBe(5);
  });

  it('Makes the next value from the stored one', async () => {
    const mine = anOwner();
    const { id } = aCommitment();
    await save(mine, 'commitment', id, aWrite(), () => aCommitment(), NOW);
    const kept = await save(
      mine,
      'commitment',
      id,
      second,
      (stored) => stored && { ...stored, state: 'kept', settledAt: LATER },
      LATER,
    );

    expect(kept).toEqual(savedAs('v2', LATER));
    expect((await mine.read('commitment', id))?.row.value).toEqual(
      aCommitment({ state: 'kept', settledAt: LATER }),
    );
  });
});
