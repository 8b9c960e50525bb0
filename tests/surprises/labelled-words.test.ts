import { runsOfTheArticle } from '../support/article-runs';
import type { Case } from './labelled/case';
import { halves } from './labelled/sets';

const all = [...halves.development, ...halves['held-back']];

const textsOf = ({ notes, points, synonyms }: Case): readonly string[] => [
  ...notes.map(({ text }) => text),
  ...points.map(({ text }) => text),
  ...synonyms.flat(),
];

/** Firms, products and their like that slip in easily when one writes about work. */
const brands =
  /\b(microsoft|excel|outlook|powerpoint|sharepoint|google|amazon|apple|iphone|android|facebook|whatsapp|slack|zoom|jira|github|gitlab|sap|oracle|salesforce|datev|linkedin|ikea|lidl|aldi|rewe|edeka|tesco|obi|hilti|bosch|makita|siemens|deutsche bahn|sparkasse|commerzbank|barclays|lloyds|hsbc|visa|mastercard|paypal|marriott|hilton|dhl|ups|fedex|vodafone|telekom)\b/iu;

/** Capital letters that belong to the calendar, to the map, or to the trade and not to a person. */
const ordinary = new Set(
  (
    'I Mon Tue Wed Thu Fri Sat Sun Sats Monday Tuesday Wednesday Thursday Friday Saturday Saturdays Sunday Sundays Mondays ' +
    'Wednesdays Thursdays Fridays Jan Feb Aug Oct January February March April May June July August September October ' +
    'November December Christmas Easter Halloween Eve New Year Ghent Mr Mrs Mid'
  ).split(' '),
);

/** Words with a capital inside a sentence; where each noun has one, as in German, this says nothing. */
const capitalsInside = (text: string): readonly string[] =>
  text
    .split('\n')
    .flatMap((line) => line.split(/(?<=[.!?:;"(=])\s*|(?<=^-)\s/u))
    .flatMap((sentence) => sentence.trim().split(/\s+/).slice(1))
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$|['’]s?$/gu, ''))
    .map((word) => word.replace(/['’]s?$/u, ''))
    .filter((word) => /^\p{Lu}\p{Ll}+$/u.test(word));

describe('The people, firms and projects of the set are invented', () => {
  test.each(all.map((made) => [made.id, made] as const))('no firm or product is named in %s', (_, made) => {
    expect(textsOf(made).filter((text) => brands.test(text))).toEqual([]);
  });

  test.each(all.filter(({ language }) => language === 'en').map((made) => [made.id, made] as const))(
    'no name stands in %s that is not on its list of invented ones',
    (_, made) => {
      const named = textsOf(made).flatMap(capitalsInside);
      expect(named.filter((word) => !ordinary.has(word) && !made.names.includes(word))).toEqual([]);
    },
  );

  it('names each in the notes that it lists, and a person by one name only', () => {
    const unused = all.flatMap((made) =>
      made.names
        .filter((name) => !made.notes.some(({ text }) => text.includes(name)))
        .map((name) => `${made.id} ${name}`),
    );
    expect(unused).toEqual([]);
    const doubled = all.flatMap((made) => {
      const name = `(?:${made.names.join('|')})`;
      return textsOf(made).filter((text) => new RegExp(`\\b${name} ${name}\\b`, 'u').test(text));
    });
    expect(doubled).toEqual([]);
  });

  it('would notice a firm and a stranger', () => {
    expect(brands.test('He keeps it all in Excel.')).toBe(true);
    expect(capitalsInside('Talked to Bernadette. She was fine: Quiet week.')).toEqual(['Bernadette']);
  });
});

describe('The set is written for this purpose alone', () => {
  it('has no five words in a row from the article', () => {
    expect(all.flatMap(textsOf).flatMap(runsOfTheArticle)).toEqual([]);
  });
});
