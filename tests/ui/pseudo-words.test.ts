import { spoken as spokenWith } from '../support/in-process';
import { builtWith, textOf } from '../support/sources';

/** The words as the build makes them from the English file, and the two pseudo-languages that find broken layouts. */

const loader = builtWith('scripts/build/words-loader.cjs');
const source = textOf('src/words/en.json');

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const built = (resourceQuery: string, text = source): Record<string, unknown> => {
  if (typeof loader !== 'function') throw new Error('The loader is no function.');
  const made: unknown = JSON.parse(String(Reflect.apply(loader, { resourceQuery }, [text])));
  if (!isRecord(made)) throw new Error('The loader made no messages.');
  return made;
};

const plain = built('');
const long = built('?long');
const mirrored = built('?mirrored');
const ids = Object.keys(plain);

const LITERAL = 0;
/** What a message asks for and how it branches, without its letters. */
const skeleton = (message: unknown): unknown => {
  if (Array.isArray(message))
    return message.filter((part) => !isRecord(part) || part['type'] !== LITERAL).map(skeleton);
  if (!isRecord(message)) return message;
  return Object.fromEntries(Object.entries(message).map(([key, value]) => [key, skeleton(value)]));
};

const values = {
  at: new Date('2026-11-24T09:00:00Z'),
  reason: 'REASON',
  left: 3,
  over: 3,
  text: 'TEXT',
  days: 3,
  day: 'DAY',
  title: 'TITLE',
  count: 3,
  field: 'FIELD',
  message: 'MESSAGE',
  reference: 'REFERENCE',
  name: 'NAME',
  place: 'PLACE',
  added: 3,
  same: 3,
  kept: 3,
  other: 'OTHER',
  minutes: 3,
  meetings: 3,
  step: 3,
  of: 3,
};
const spoken = (messages: Record<string, unknown>, id: string): string => spokenWith(messages[id], values);
/** What was put in. A message may have words in capitals of its own, e.g. JSON. */
const isPutIn = (word: string) => /\d/.test(word) || Object.values(values).some((value) => value === word);
const placeholders = (text: string) =>
  [...text.matchAll(/[A-Z]{3,}|\b\d+\b/g)]
    .map(([word]) => word)
    .filter(isPutIn)
    .sort();

/** The message with nothing put in, so that only its own words count. */
const ownWords = (messages: Record<string, unknown>, id: string): string =>
  placeholders(spoken(plain, id)).reduce((text, value) => text.replace(value, ''), spoken(messages, id));

test('The long language has every message, at least 40 % longer, in brackets that show where it ends', () => {
  expect(Object.keys(long)).toEqual(ids);
  const tooShort = ids.filter((id) => ownWords(long, id).length < ownWords(plain, id).length * 1.4);
  expect(tooShort).toEqual([]);
  expect(ids.filter((id) => !/^\[.*\]$/.test(spoken(long, id)))).toEqual([]);
});

const literals = (message: unknown): readonly string[] => {
  if (Array.isArray(message)) return message.flatMap(literals);
  if (!isRecord(message)) return [];
  return message['type'] === LITERAL
    ? [String(message['value'])]
    : literals(Object.values(message['options'] ?? message).filter((part) => typeof part === 'object'));
};

test('A letter that escaped the long language would be seen, since all of its letters carry accents', () => {
  for (const id of ids) {
    const message = long[id];
    // The last part is the filler, in plain letters.
    const words = Array.isArray(message) ? literals(message.slice(0, -1)).join('') : '';
    expect([id, words.match(/[a-zA-Z]/)]).toEqual([id, null]);
    expect(words.length).toBeGreaterThan(1);
  }
});

test.each([
  ['long', long],
  ['mirrored', mirrored],
])('In the %s language each message asks for the same values and branches the same way', (_, messages) => {
  for (const id of ids) {
    expect([id, skeleton(messages[id])]).toEqual([id, skeleton(plain[id])]);
    expect([id, placeholders(spoken(messages, id))]).toEqual([id, placeholders(spoken(plain, id))]);
  }
});

test('In the mirrored language every override of direction is closed again', () => {
  for (const id of ids) {
    const text = spoken(mirrored, id);
    expect([id, text.split('\u202e').length]).toEqual([id, text.split('\u202c').length]);
    expect(text).toContain('\u202e');
  }
});

test('A message that is not valid stops the build, and is named', () => {
  expect(() => built('', '{"note.left": "{left, plural, one {#}"}')).toThrow(
    'The message note.left is not valid',
  );
});

test('A pseudo-language that nobody knows stops the build', () => {
  expect(() => built('?klingon')).toThrow('No such pseudo-language: ?klingon');
});
