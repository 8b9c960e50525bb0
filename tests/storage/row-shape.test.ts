import { decodeContent, encodeContent } from '../../functions/storage/row-shape';
import { aCommitment, anId128, aNote, aRow } from '../support/builders';

const note = aNote({ text: 'canary' });
const row = aRow(note);
const content = { value: note, writes: row.writes };
const bytes = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value), 'utf8');
const withoutText = { ...note, text: undefined };

describe('A broken row is refused whole, in words that repeat nothing of it', () => {
  it.each<[string, Uint8Array, string]>([
    ['nothing at all', Buffer.alloc(0), 'the content'],
    ['what is not UTF-8', Uint8Array.of(0xff, 0xfe), 'the content'],
    ['a content cut short', encodeContent<'note'>(row).slice(0, -5), 'the content'],
    ['a content with more than this release knows', bytes({ ...content, mood: 'canary' }), 'the content'],
    ['no value', bytes({ writes: row.writes }), 'value'],
    ['a value that is text', bytes({ ...content, value: 'canary' }), 'value'],
    ['a note without its text', bytes({ ...content, value: withoutText }), 'value.text'],
    ['a note whose text is a number', bytes({ ...content, value: { ...note, text: 7 } }), 'value.text'],
    [
      'a note with more than this release knows',
      bytes({ ...content, value: { ...note, mood: 'canary' } }),
      'value',
    ],
    [
      'a commitment where a note should be',
      bytes({ ...content, value: aCommitment({ id: note.id }) }),
      'value',
    ],
    ["another note's words", bytes({ ...content, value: { ...note, id: anId128('other') } }), 'another id'],
    ['no marks', bytes({ value: note }), 'writes'],
    ['marks that are no list', bytes({ ...content, writes: '[canary' }), 'writes'],
    ['marks without a version', bytes({ ...content, writes: [{ wid: 'w', at: 'now' }] }), 'writes.0.version'],
  ])('%s', (_name, found, place) => {
    let refusal: unknown;
    try {
      decodeContent('note', note.id, found);
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toMatchObject({ name: 'BrokenRow' });
    expect(String(refusal)).toContain(place);
    expect(String(refusal)).not.toContain('canary');
    expect(refusal).not.toHaveProperty('cause');
  });

  it('a commitment in a state that there is not', () => {
    const found = bytes({ writes: row.writes, value: { ...aCommitment(), state: 'canary' } });
    expect(() => decodeContent('commitment', aCommitment().id, found)).toThrow('value.state');
  });
});

it('A whole content comes back as it was', () => {
  expect(decodeContent('note', note.id, encodeContent<'note'>(row))).toEqual(content);
});

it('A note and a commitment that know no people yet still open', () => {
  const { id, occasion, title, text, startedAt, savedAt } = note;
  const oldNote = { id, occasion, title, text, startedAt, savedAt };
  const { id: promise, due, state, madeAt, settledAt } = aCommitment();
  const oldCommitment = { id: promise, text, due, occasion, title, state, madeAt, settledAt };
  const writes = [{ wid: 'w', version: 1, at: 'then' }];
  expect(decodeContent('note', note.id, bytes({ writes, value: oldNote }))).toEqual({
    value: { ...oldNote, counterpart: null, copyOf: null },
    writes,
  });
  expect(
    decodeContent('commitment', oldCommitment.id, bytes({ writes, value: oldCommitment })),
  ).toMatchObject({ value: { ...oldCommitment, counterpart: null, whose: 'mine' } });
});
