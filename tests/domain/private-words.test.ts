import * as fc from 'fast-check';
import { promptsDe } from '../../src/domain/content/prompts-de';
import { promptsEn } from '../../src/domain/content/prompts-en';
import { isStanding } from '../../src/domain/prompts/prompt';
import { privateTopicIn, type PrivateTopic } from '../../src/domain/private-words';

/** What a prompt of one's own may touch, seen while it is typed. */

const TOUCHING: readonly (readonly [string, PrivateTopic])[] = [
  ['How is your health?', 'health'],
  ['Are you ill?', 'health'],
  ['"Have you seen a doctor about it?"', 'health'],
  ['How stressed are you, from 1 to 10?', 'health'],
  ['Is your disability a problem here?', 'health'],
  ['Are you pregnant?', 'health'],
  ['Do you take medication?', 'health'],
  ['Wie geht es Ihrer Gesundheit?', 'health'],
  ['Warst du krank?', 'health'],
  ['Welche ÄRZTE waren beteiligt?', 'health'],
  ['Haben Sie eine Behinderung?', 'health'],
  ['Bist du schwanger?', 'health'],
  ['How is your family?', 'family'],
  ['Do you have children?', 'family'],
  ['What does your partner think?', 'family'],
  ['Are you married?', 'family'],
  ['Haben Sie Kinder? Ihre Kinder zuerst.', 'family'],
  ['Was sagt deine Partnerin?', 'family'],
  ['Sind Sie verheiratet?', 'family'],
  ['Wie geht es Ihrer Mutter?', 'family'],
  ['Which church do you go to?', 'belief'],
  ['What is your religion?', 'belief'],
  ['How did you vote?', 'belief'],
  ['Are you in a trade union?', 'belief'],
  ['Gehen Sie in die Kirche?', 'belief'],
  ['Bist du in der Gewerkschaft?', 'belief'],
  ['Welche Religion haben Sie?', 'belief'],
  ['Why were you on leave?', 'leave'],
  ['What was your sick leave for?', 'leave'],
  ['When do you want your parental leave?', 'leave'],
  ['How was your holiday?', 'leave'],
  ['Planst du Elternzeit?', 'leave'],
  ['Wie war der Urlaub?', 'leave'],
  ['Warum waren Sie krankgeschrieben?', 'leave'],
];

const HARMLESS: readonly string[] = [
  '',
  'What would make you leave this team?',
  'Be kind, and be exact.',
  'Who still needs our skill with the kiln?',
  'Which part of the childish argument was ours?',
  'What do you believe would help?',
  'What will the supplier fill in?',
  'Which business partners wait for us?',
  'Who is responsible for the union of both files?',
  'What can I take off your list?',
  'Ich glaube, das hilft. Was glauben Sie?',
  'Was hat Sie diese Woche weitergebracht?',
  'Wer vertritt Sie, ehe wir beginnen?',
  'Welche Art von Hilfe brauchst du?',
  'Was würden Sie anders machen?',
];

it.each(TOUCHING)('%s may touch %s', (text, topic) => {
  expect(privateTopicIn(text)).toBe(topic);
});

it.each(HARMLESS)('Nothing is said of: %s', (text) => {
  expect(privateTopicIn(text)).toBeUndefined();
});

it('Of the prompts of the library only those that draw the line name such a topic', () => {
  const naming = [...promptsEn, ...promptsDe].filter(({ ask }) => privateTopicIn(ask) !== undefined);
  const standing = promptsEn.filter(isStanding).map(({ id }) => id);
  // P099 says what to leave out of a form.
  const drawing: readonly string[] = [...standing, 'P099'];
  expect(naming.filter(({ id }) => !drawing.includes(id))).toEqual([]);
});

it('A word is found in any case, in either spelling of its letters, and wherever it stands', () => {
  const around = fc.constantFrom('', ' ', '"', '„', ' und ', ' and so ', '\n', '(');
  const forms = fc.constantFrom<(text: string) => string>(
    (text) => text,
    (text) => text.toUpperCase(),
    (text) => text.normalize('NFD'),
  );
  fc.assert(
    fc.property(fc.constantFrom(...TOUCHING), around, around, forms, ([text, topic], before, after, form) => {
      expect(privateTopicIn(`${before}${form(text)}${after}`)).toBe(topic);
    }),
    { numRuns: 300 },
  );
});

it('A letter before or behind makes it another word', () => {
  for (const word of ['ill', 'vote', 'child', 'faith'])
    fc.assert(
      fc.property(fc.constantFrom('b', 'ß', 'é', 'я'), (letter) => {
        expect(privateTopicIn(`a ${letter}${word} b`)).toBeUndefined();
        expect(privateTopicIn(`a ${word}${letter} b`)).toBeUndefined();
      }),
      { numRuns: 10 },
    );
});
