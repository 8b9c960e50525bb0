import { byLastSaved, NOTE_TEXT_MAX, OCCASION_MAX, TITLE_MAX } from '../../src/domain/note';
import { anId128, aNote } from '../support/builders';

it('The note last written comes first, whenever it was begun', () => {
  const notes = [
    aNote({ id: anId128('b'), startedAt: '2027-01-01T09:00:00.000Z', savedAt: '2027-03-03T09:00:00.000Z' }),
    aNote({ id: anId128('c'), startedAt: '2027-03-01T09:00:00.000Z', savedAt: '2027-03-02T09:00:00.001Z' }),
    aNote({ id: anId128('a'), startedAt: '2027-02-01T09:00:00.000Z', savedAt: '2027-03-02T09:00:00.000Z' }),
  ];
  expect([...notes].reverse().sort(byLastSaved)).toEqual(notes);
  expect([...notes].sort(byLastSaved)).toEqual(notes);
});

it('Two notes saved in the same instant keep the order they came in', () => {
  expect(byLastSaved(aNote({ id: anId128('a') }), aNote({ id: anId128('b') }))).toBe(0);
});

it('The largest note fits a table property of 64 KiB, whatever letters it is written in', () => {
  const longest = (letter: string) => (max: number) => letter.repeat(max);
  // Three bytes a unit is the most in UTF-8; a quote or a line break becomes two characters in JSON.
  for (const letters of ['語', '"', '\n'].map(longest)) {
    const note = aNote({
      text: letters(NOTE_TEXT_MAX),
      title: letters(TITLE_MAX),
      occasion: letters(OCCASION_MAX),
    });
    expect(Buffer.byteLength(JSON.stringify(note), 'utf8')).toBeLessThan(60 * 1024);
  }
});
