import { NOTE_TEXT_MAX, TITLE_MAX, type Note } from '../../src/domain/note';
import { personId, type PersonId } from '../../src/domain/person';
import { versionTag, type Versioned } from '../../src/domain/write';
import type { OwnerRows, Store } from '../../functions/storage/rows';
import { DEFAULT_SETTINGS, SETTINGS_ID } from '../../src/domain/settings';
import {
  aCommitment,
  anActor,
  anId128,
  aNote,
  aPerson,
  aRow,
  aTenant,
  aCounterpart,
  aMeeting,
} from '../support/builders';

const noteRow = (over: Partial<Note> = {}): Versioned<Note> => aRow(aNote(over));

/** Ids that are the same up to their last character. */
const likeAnother = (last: string): PersonId => {
  const id = personId(`${aPerson('alike').slice(0, -1)}${last}`);
  if (id === undefined) throw new Error('This is no person id.');
  return id;
};

const neighbours = [
  { tenant: aTenant('a'), person: aPerson('a') },
  { tenant: aTenant('a'), person: aPerson('b') },
  { tenant: aTenant('b'), person: aPerson('a') },
];

const heldNote = async (rows: OwnerRows, id: string) => {
  const held = await rows.read('note', id);
  if (!held) throw new Error(`There should be a note ${id}.`);
  return held;
};

/** In batches, so that a thousand rows do not become a thousand connections. */
const insertAll = async (rows: OwnerRows, ids: readonly string[]): Promise<void> => {
  for (let at = 0; at < ids.length; at += 50) {
    await Promise.all(ids.slice(at, at + 50).map((id) => rows.insert('note', id, noteRow({ id }))));
  }
};

/**
 * What every store promises. A double is allowed in other tests because it keeps the same promises as the real one.
 * Every test works for people of its own, so that one store serves them all.
 */
export const itKeepsThePromisesOfAStore = (openStore: () => Store): void => {
  let store: Store;
  let people = 0;
  beforeAll(() => {
    store = openStore();
  });
  const somebody = (): OwnerRows => {
    people += 1;
    return store.of(anActor({ person: aPerson(`suite ${people}`) }));
  };

  describe('A person can not', () => {
    it('read, list or find out about the note of another, even one whose id begins alike', async () => {
      const id = anId128('secret');
      const writer = store.of(anActor({ person: likeAnother('1') }));
      const reader = store.of(anActor({ person: likeAnother('2') }));
      await writer.insert('note', id, noteRow({ id, text: 'only mine' }));

      expect(await reader.read('note', id)).toBeUndefined();
      expect(await reader.list('note')).toEqual([]);
      // Writing under the same id tells nothing either: it makes a row of the reader's own.
      expect(await reader.insert('note', id, noteRow({ id, text: 'hers' }))).toBe('inserted');
      expect((await heldNote(writer, id)).row.value.text).toBe('only mine');
    });

    it('meet the note of a neighbour: another person, or the same person id in another tenant', async () => {
      const id = anId128('shared id');
      for (const [at, who] of neighbours.entries()) {
        expect(await store.of(anActor(who)).insert('note', id, noteRow({ id, text: `of ${at}` }))).toBe(
          'inserted',
        );
      }
      for (const [at, who] of neighbours.entries()) {
        const listed = await store.of(anActor(who)).list('note');
        expect(listed.map(({ row }) => row.value.text)).toEqual([`of ${at}`]);
      }
    });

    it('change the note of another with an etag that was seen somewhere', async () => {
      const [writer, stranger] = [somebody(), somebody()];
      const id = anId128('secret');
      await writer.insert('note', id, noteRow({ id, text: 'only mine' }));
      const { etag } = await heldNote(writer, id);

      expect(await stranger.replace('note', id, noteRow({ id, text: 'spoilt' }), etag)).toBe('stale');
      expect(await heldNote(writer, id)).toEqual({ row: noteRow({ id, text: 'only mine' }), etag });
    });
  });

  describe('A write is refused', () => {
    it('when it is an insert and there is a row, which stays as it is', async () => {
      const rows = somebody();
      const id = anId128('twice');
      expect(await rows.insert('note', id, noteRow({ id, text: 'first' }))).toBe('inserted');
      expect(await rows.insert('note', id, noteRow({ id, text: 'second' }))).toBe('exists');
      expect((await heldNote(rows, id)).row.value.text).toBe('first');
    });

    it('when it is a replace and the row has changed since', async () => {
      const rows = somebody();
      const id = anId128('stale');
      await rows.insert('note', id, noteRow({ id }));
      const { etag } = await heldNote(rows, id);
      expect(await rows.replace('note', id, noteRow({ id, text: 'newer' }), etag)).toBe('replaced');
      expect(await rows.replace('note', id, noteRow({ id, text: 'too late' }), etag)).toBe('stale');
      expect((await heldNote(rows, id)).row.value.text).toBe('newer');
    });

    it('when it is a replace and there is nothing, which stays nothing', async () => {
      const rows = somebody();
      const id = anId128('gone');
      await rows.insert('note', anId128('other'), noteRow({ id: anId128('other') }));
      const { etag } = await heldNote(rows, anId128('other'));
      expect(await rows.replace('note', id, noteRow({ id }), etag)).toBe('stale');
      expect(await rows.read('note', id)).toBeUndefined();
    });

    it.each(['', '*'])('when it is a replace whose etag %j would mean "whatever is there"', async (etag) => {
      const rows = somebody();
      const id = anId128('any');
      await rows.insert('note', id, noteRow({ id, text: 'first' }));
      await expect(rows.replace('note', id, noteRow({ id, text: 'second' }), etag)).rejects.toThrow(/etag/);
      expect((await heldNote(rows, id)).row.value.text).toBe('first');
    });

    it.each(['short', `${'a'.repeat(20)}/b`, `${'a'.repeat(20)}'b`, 'a'.repeat(23), ''])(
      'when its id %j is of another shape',
      async (id) => {
        await expect(somebody().insert('note', id, noteRow({ id }))).rejects.toThrow(/22 characters/);
        await expect(somebody().read('note', id)).rejects.toThrow(/22 characters/);
      },
    );
  });

  describe('Of fifty writes at once', () => {
    it('on one etag, one is done', async () => {
      const rows = somebody();
      const id = anId128('busy');
      await rows.insert('note', id, noteRow({ id }));
      for (const round of [1, 2]) {
        const { etag } = await heldNote(rows, id);
        const texts = Array.from({ length: 50 }, (_, at) => `round ${round}, writer ${at}`);
        const done = await Promise.all(
          texts.map((text) => rows.replace('note', id, noteRow({ id, text }), etag)),
        );
        const winners = texts.filter((_, at) => done[at] === 'replaced');
        expect(winners).toEqual([(await heldNote(rows, id)).row.value.text]);
        expect(done.filter((each) => each === 'stale')).toHaveLength(49);
      }
    });

    it('that insert the same id, one is done', async () => {
      const rows = somebody();
      const id = anId128('rush');
      const texts = Array.from({ length: 50 }, (_, at) => `writer ${at}`);
      const done = await Promise.all(texts.map((text) => rows.insert('note', id, noteRow({ id, text }))));
      const winners = texts.filter((_, at) => done[at] === 'inserted');
      expect(winners).toEqual([(await heldNote(rows, id)).row.value.text]);
    });
  });

  describe('What is kept comes back to the letter', () => {
    it.each([
      ['empty', ''],
      ['of many scripts', 'Grüße, Þórunn 阿婆 עברית العربية हिन्दी 👩🏽‍🤝‍👩🏻 e\u0301 \u200f\ufeff'],
      ['of quotes, slashes and lines', `' " \\ / # ? %2f <b>&amp; null {"a":1}\r\n\ttab \u2028\u2029`],
      ['the largest in ASCII', 'x'.repeat(NOTE_TEXT_MAX)],
      ['the largest in three bytes a unit', '語'.repeat(NOTE_TEXT_MAX)],
      ['the largest in pairs', '😀'.repeat(NOTE_TEXT_MAX / 2)],
      ['the largest of characters that are escaped', '\\"\n'.repeat(NOTE_TEXT_MAX).slice(0, NOTE_TEXT_MAX)],
    ])('a note that is %s', async (_, text) => {
      const rows = somebody();
      const row = aRow(aNote({ text, title: '語'.repeat(TITLE_MAX) }), { version: 2 ** 31 - 1 });
      expect(await rows.insert('note', row.value.id, row)).toBe('inserted');
      expect((await heldNote(rows, row.value.id)).row).toEqual(row);
      expect((await rows.list('note')).map(({ row: listed }) => listed)).toEqual([row]);
    });

    it('a commitment, with a day and without', async () => {
      const rows = somebody();
      const dated = aRow(aCommitment());
      const settled = aRow(
        aCommitment({
          id: anId128('settled'),
          due: null,
          state: 'kept',
          settledAt: '2027-03-12T08:00:00.000Z',
        }),
      );
      for (const row of [dated, settled]) await rows.insert('commitment', row.value.id, row);
      expect((await rows.read('commitment', dated.value.id))?.row).toEqual(dated);
      expect((await rows.read('commitment', settled.value.id))?.row).toEqual(settled);
    });

    it('a person, a meeting and the choices of a person, a tombstone as a tombstone', async () => {
      const rows = somebody();
      const removedAt = '2027-03-12T08:00:00.000Z';
      const person = aRow(aCounterpart());
      const prompts = [
        { prompt: 'P041', version: 1, shownAt: 'then', answer: 'later', answeredAt: null },
      ] as const;
      const meeting = aRow(aMeeting({ prompts, ticks: [{ prompt: 'P110', at: 'then' }] }));
      const times = { madeAt: 'then', savedAt: 'now' };
      const settings = aRow({ id: SETTINGS_ID, ...DEFAULT_SETTINGS, ...times });
      const gone = aRow(aNote(), { removedAt });
      await rows.insert('counterpart', person.value.id, person);
      await rows.insert('meeting', meeting.value.id, meeting);
      await rows.insert('settings', SETTINGS_ID, settings);
      await rows.insert('note', gone.value.id, gone);
      expect((await rows.list('counterpart')).map(({ row }) => row)).toEqual([person]);
      expect((await rows.list('meeting')).map(({ row }) => row)).toEqual([meeting]);
      expect((await rows.read('settings', SETTINGS_ID))?.row).toEqual(settings);
      const held = await heldNote(rows, gone.value.id);
      expect(held.row).toEqual(gone);
      await rows.replace('note', gone.value.id, { ...gone, removedAt: null }, held.etag);
      expect((await heldNote(rows, gone.value.id)).row.removedAt).toBeNull();
    });

    it('a note and a commitment of the same id, each as what it is', async () => {
      const rows = somebody();
      const id = anId128('both');
      await rows.insert('note', id, noteRow({ id }));
      await rows.insert('commitment', id, aRow(aCommitment({ id })));
      expect((await rows.list('note')).map(({ row }) => row)).toEqual([noteRow({ id })]);
      expect((await rows.list('commitment')).map(({ row }) => row)).toEqual([aRow(aCommitment({ id }))]);
    });

    it('two notes whose ids differ in upper and lower case only, each as what it is', async () => {
      const rows = somebody();
      const [upper, lower] = ['A'.repeat(22), 'a'.repeat(22)];
      expect(await rows.insert('note', upper, noteRow({ id: upper, text: 'upper' }))).toBe('inserted');
      expect(await rows.read('note', lower)).toBeUndefined();
      expect(await rows.insert('note', lower, noteRow({ id: lower, text: 'lower' }))).toBe('inserted');
      expect((await heldNote(rows, upper)).row.value.text).toBe('upper');
    });

    it('and what is changed afterwards in the hands of the caller changes nothing that is kept', async () => {
      const rows = somebody();
      const given = {
        value: { ...aNote() },
        version: 1,
        writes: [{ wid: anId128(), version: 1, at: 'now' }],
        removedAt: null,
      };
      const before = structuredClone(given);
      await rows.insert('note', given.value.id, given);
      given.value.text = 'changed in hand';
      given.writes.pop();
      const first = await heldNote(rows, given.value.id);
      expect(first.row).toEqual(before);
      Object.assign(first.row.value, { text: 'changed as well' });
      expect((await heldNote(rows, given.value.id)).row).toEqual(before);
    });
  });

  it('Every note is listed when there are more than fit one answer of storage', async () => {
    const rows = somebody();
    const ids = Array.from({ length: 1_050 }, (_, at) => anId128(`many ${at}`));
    await insertAll(rows, ids);
    const listed = await rows.list('note');
    expect(listed.map(({ row }) => row.value.id).sort()).toEqual([...ids].sort());

    const [last] = listed.slice(-1);
    const id = last?.row.value.id ?? '';
    expect(last?.etag).toBe((await heldNote(rows, id)).etag);
  }, 60_000);

  it('A replace with the etag of a list is as good as one with the etag of a read', async () => {
    const rows = somebody();
    const id = anId128('listed');
    await rows.insert('note', id, noteRow({ id }));
    const [held] = await rows.list('note');
    expect(await rows.replace('note', id, { ...noteRow({ id }), version: 2 }, held?.etag ?? '')).toBe(
      'replaced',
    );
    expect(versionTag((await heldNote(rows, id)).row.version)).toBe('v2');
  });

  it('A store that can be reached says so', async () => {
    await expect(store.ready()).resolves.toBeUndefined();
  });
};
