import fc from 'fast-check';
import { searchNotes, type Likely, type SearchedNote } from '../../src/search/search-notes';

const notes: readonly SearchedNote[] = [
  {
    id: 'a',
    date: '2026-01-12',
    text: 'The weekly summary came on Thursday again.\nShe thinks Friday is enough. We agreed on Wednesday noon.',
  },
  { id: 'b', date: '2026-02-09', text: 'Talked over Ada twice in the sprint round. Told him what I saw.' },
  { id: 'c', date: '2026-03-02', text: 'Her invoces to Norbridge are without a fault, three months now.' },
  { id: 'd', date: '2026-03-30', text: 'Parking spaces are being repainted. Nothing else.' },
  { id: 'e', date: '2026-04-13', text: 'The quilt was ready a day before it had to be. Ranging far ahead.' },
  { id: 'f', date: '2026-05-04', text: 'Mentors two trainees since May.' },
];

const deutsch: readonly SearchedNote[] = [
  {
    id: 'a',
    date: '2026-01-12',
    text: 'Der Prüfbericht für die Anlage kam erst am Freitag. Das ist zu spät.',
  },
  { id: 'b', date: '2026-02-09', text: 'Du hast Ada zweimal nicht ausreden lassen, ich habe es dir gesagt.' },
  { id: 'c', date: '2026-03-02', text: 'Uebergaben an die Nacht laufen gut, alle sind zufrieden damit.' },
  { id: 'd', date: '2026-03-30', text: 'Der Parkplatz wird neu gestrichen. Sonst war nichts.' },
];

const found = (
  point: string,
  among: readonly SearchedNote[] = notes,
  synonyms: readonly (readonly string[])[] = [],
): readonly Likely[] => searchNotes(among, synonyms).find(point) ?? [];

const marked = ({ passage, matched }: Likely): readonly string[] =>
  matched.map(({ start, end }) => passage.slice(start, end));

describe('A point that cannot be searched for is told from one that was not found', () => {
  test.each(['', ' ', 'x', '?', 'the', 'und so', '…'])('"%s" is too short', (point) => {
    expect(searchNotes(notes).find(point)).toBeUndefined();
  });

  it('finds nothing for what no note is about', () => {
    expect(found('Zxqwv glockenspiel')).toEqual([]);
    expect(found('Glockenspiel', deutsch)).toEqual([]);
  });

  it('finds nothing where there are no notes', () => {
    expect(found('Weekly summary', [])).toEqual([]);
    expect(found('Weekly summary', [{ id: 'a', date: '2026-01-12', text: ' \n' }])).toEqual([]);
  });
});

describe('A note is found however it was written', () => {
  test.each([
    ['in other words', 'Interrupts colleagues', 'b'],
    ['with another ending', 'Summaries', 'a'],
    ['with a slip in the note', 'Invoices', 'c'],
    ['with a slip in the point', 'Sumary of the week', 'a'],
    ['by a name', 'Norbridge', 'c'],
    ['by the contrary', 'Finishes late', 'e'],
    ['by what it means', 'Looks after newcomers', 'f'],
  ])('%s', (_, point, id) => {
    expect(found(point)[0]?.note).toBe(id);
  });

  test.each([
    ['inside a longer word', 'Berichte verspätet', 'a'],
    ['in other words', 'Unterbricht andere', 'b'],
    ['without umlauts', 'Übergabe', 'c'],
    ['with a slip in it', 'Übergahbe', 'c'],
  ])('in German %s', (_, point, id) => {
    expect(found(point, deutsch)[0]?.note).toBe(id);
  });

  it('by a synonym that only its owner has', () => {
    expect(found('Blanket').map(({ note }) => note)).toEqual([]);
    expect(found('Blanket', notes, [['blanket', 'quilt']])[0]?.note).toBe('e');
    expect(found('Blanket', notes, [['blanket', 'sprint round']])[0]?.note).toBe('b');
  });
});

describe('What is shown says why it is shown', () => {
  it('shows the sentence and the words in it that matched', () => {
    const [first] = found('Weekly summary too late');
    expect(first).toMatchObject({ note: 'a', date: '2026-01-12', sure: true });
    expect(first?.passage).toBe('The weekly summary came on Thursday again.');
    expect(first && marked(first)).toEqual(['weekly', 'summary']);
  });

  it('marks the whole phrase that says it in other words', () => {
    const [first] = found('Interrupts');
    expect(first && marked(first)).toEqual(['Talked', 'over']);
  });

  it('is sure of what only its owner says in other words', () => {
    expect(found('Zebra crossing', notes, [['zebra crossing', 'quilt']])[0]).toMatchObject({
      note: 'e',
      sure: true,
    });
  });

  it('is less sure of a note in which most of the point is missing', () => {
    expect(found('Norbridge contract glockenspiel pricing')[0]).toMatchObject({ note: 'c', sure: false });
  });

  it('gives the same answer to the same question, the likeliest first', () => {
    const one = found('Weekly summary late for the sprint');
    expect(found('Weekly summary late for the sprint')).toEqual(one);
    const scores = one.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it('shows each note once, with a passage that is really in it and marks on whole words', () => {
    const word = fc.constantFrom(
      'late',
      'Bericht',
      'über',
      'çà',
      '𝒳',
      'e\u0301te',
      '...',
      '\n',
      'I’ll',
      '3.',
      'x',
      '語',
    );
    const texts = fc.array(
      fc.array(fc.oneof(word, fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 12 }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(texts, fc.array(word, { minLength: 1, maxLength: 4 }), (written, asked) => {
        const among = written.map((words, at) => ({
          id: `n${at}`,
          date: '2026-01-01',
          text: words.join(' '),
        }));
        const shown = found(asked.join(' '), among);
        expect(new Set(shown.map(({ note }) => note)).size).toBe(shown.length);
        for (const likely of shown) {
          expect(among.find(({ id }) => id === likely.note)?.text).toContain(likely.passage);
          expect(marked(likely).every((piece) => /^[\p{L}\p{N}]/u.test(piece) && !/\s/u.test(piece))).toBe(
            true,
          );
        }
      }),
    );
  });
});

describe('Much to search is no trouble', () => {
  it('finds five hundred points in the notes of a year, and one point of two thousand letters', () => {
    const year = Array.from({ length: 250 }, (_, at) => ({
      id: `y${at}`,
      date: '2026-01-01',
      text: `Talk ${at}: ${notes[at % notes.length]?.text ?? ''} Case number${at} was closed.`,
    }));
    const search = searchNotes(year);
    const answers = Array.from({ length: 500 }, (_, at) => search.find(`Case number${at % 250}`) ?? []);
    expect(answers.map(([first]) => first?.note)).toEqual(
      Array.from({ length: 500 }, (_, at) => `y${at % 250}`),
    );
    expect(search.find('Weekly summary too late. '.repeat(80))?.length).toBeGreaterThan(0);
  });
});
