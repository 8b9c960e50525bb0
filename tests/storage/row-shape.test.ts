import { decodeRow, encodeRow } from '../../functions/storage/row-shape';
import { aCommitment, anId128, aNote, aRow } from '../support/builders';

const note = aNote({ text: 'canary' });
const stored = encodeRow<'note'>(aRow(note));
const bytes = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value), 'utf8');
const withoutText = { ...note, text: undefined };

describe('A broken row is refused whole, in words that repeat nothing of it', () => {
  it.each<[string, unknown, string]>([
    ['nothing at all', undefined, 'row'],
    ['no version', { ...stored, version: undefined }, 'row.version'],
    ['a version of zero', { ...stored, version: 0 }, 'row.version'],
    ['half a version', { ...stored, version: 1.5 }, 'row.version'],
    ['a version in words', { ...stored, version: '1' }, 'row.version'],
    ['no value', { ...stored, value: undefined }, 'row.value'],
    ['a value that is text', { ...stored, value: 'canary' }, 'row.value'],
    ['a value that is not UTF-8', { ...stored, value: Uint8Array.of(0xff, 0xfe) }, 'value'],
    ['a value cut short', { ...stored, value: stored.value.slice(0, -5) }, 'value'],
    ['a note without its text', { ...stored, value: bytes(withoutText) }, 'value.text'],
    ['a note whose text is a number', { ...stored, value: bytes({ ...note, text: 7 }) }, 'value.text'],
    [
      'a note with more than this release knows',
      { ...stored, value: bytes({ ...note, mood: 'canary' }) },
      'value',
    ],
    [
      'a commitment where a note should be',
      { ...stored, value: bytes(aCommitment({ id: note.id })) },
      'value',
    ],
    ["another note's words", { ...stored, value: bytes({ ...note, id: anId128('other') }) }, 'another id'],
    ['no marks', { ...stored, writes: undefined }, 'row.writes'],
    ['marks that are no JSON', { ...stored, writes: '[canary' }, 'writes'],
    ['marks without a version', { ...stored, writes: '[{"wid":"w","at":"now"}]' }, 'writes.0.version'],
  ])('%s', (_name, row, place) => {
    let refusal: unknown;
    try {
      decodeRow('note', note.id, row);
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toMatchObject({ name: 'BrokenRow' });
    expect(String(refusal)).toContain(place);
    expect(String(refusal)).not.toContain('canary');
    expect(refusal).not.toHaveProperty('cause');
  });

  it('a commitment in a state that there is not', () => {
    const row = encodeRow<'commitment'>(aRow(aCommitment()));
    const value = bytes({ ...aCommitment(), state: 'canary' });
    expect(() => decodeRow('commitment', aCommitment().id, { ...row, value })).toThrow('value.state');
  });
});

it('A whole row comes back as it was, whatever storage adds to it', () => {
  const row = aRow(note, { version: 3 });
  const found = { ...encodeRow<'note'>(row), timestamp: 'now', partitionKey: 'p', etag: 'e' };
  expect(decodeRow('note', note.id, found)).toEqual(row);
});

it('A note and a commitment of the first release still open', () => {
  const { id, occasion, title, text, startedAt, savedAt } = note;
  const oldNote = { id, occasion, title, text, startedAt, savedAt };
  const { id: promise, due, state, madeAt, settledAt } = aCommitment();
  const oldCommitment = { id: promise, text, due, occasion, title, state, madeAt, settledAt };
  const writes = JSON.stringify([{ wid: 'w', version: 1, at: 'then' }]);
  expect(decodeRow('note', note.id, { version: 1, writes, value: bytes(oldNote) })).toEqual({
    value: { ...oldNote, counterpart: null, copyOf: null },
    version: 1,
    writes: [{ wid: 'w', version: 1, at: 'then' }],
    removedAt: null,
  });
  expect(
    decodeRow('commitment', oldCommitment.id, { version: 1, writes, value: bytes(oldCommitment) }),
  ).toMatchObject({ value: { ...oldCommitment, counterpart: null, whose: 'mine' }, removedAt: null });
});
