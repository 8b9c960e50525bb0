import fc from 'fast-check';
import { alikeTo, cleanHint, labelOf, needHints, suggestFromTitle } from '../../src/domain/same-name';

const person = (id: string, name: string, hint = '') => ({ id, name, hint });
const samOfSupport = person('1', 'Sam Lee', 'Support');
const samOfSales = person('2', 'sam  LÉE', 'Sales');
const samWithout = person('3', 'Sam Lee');
const anna = person('4', 'Anna Berg', 'Finance');

describe('A hint is kept as it may be shown', () => {
  it.each([
    ['', ''],
    ['   ', ''],
    ['\u200b', ''],
    [' Support\n ', 'Support'],
    ['\u202etroppuS\u202c', 'troppuS'],
    ['<b>Sales</b>', '<b>Sales</b>'],
    ['x'.repeat(100), 'x'.repeat(60)],
    [`${'x'.repeat(59)}\u{1f600}`, 'x'.repeat(59)],
  ])('%j becomes %j', (text, clean) => {
    expect(cleanHint(text)).toBe(clean);
  });
});

describe('Two names are not taken for one', () => {
  it.each([
    ['Sam Lee', 'Sam Leo'],
    ['Sam Lee', 'Samlee'],
    ['रवि', 'रवी'],
    ['パパ', 'ハハ'],
    ['Иван', 'Ивон'],
  ])('%s and %s', (a, b) => {
    expect(alikeTo(person('1', a), [person('2', b)])).toEqual([]);
  });

  it('when both are one person', () => {
    expect(alikeTo(samOfSupport, [samOfSupport])).toEqual([]);
    expect(labelOf(samOfSupport, [samOfSupport, anna])).toBe('Sam Lee');
  });
});

describe('Two names are alike whatever the difference in', () => {
  it.each([
    ['capitals', 'Sam Lee', 'SAM lee'],
    ['accents', 'Renée Zoë', 'Renee Zoe'],
    ['accents written apart', 'Rene\u0301e', 'Renée'],
    ['white space', 'Sam Lee', ' Sam\u00a0\u3000Lee '],
    ['wide letters', 'Sam', 'Ｓａｍ'],
    ['signs that can not be seen', 'Sam', 'S\u200bam\u202e'],
    ['letters without an accent of their own', 'Søren Łuk Groß', 'Soren Luk Gross'],
    ['the points of Arabic', 'مُحَمَّد', 'محمد'],
    ['the dot of the Turkish i', 'İpek Işık', 'ipek isik'],
    ['the Greek s at the end', 'ΓΙΏΡΓΟΣ', 'Γιώργος'],
  ])('%s', (_what, a, b) => {
    const other = person('2', b);
    expect(alikeTo(person('1', a), [other])).toEqual([other]);
  });
});

describe('A label tells two people of one name apart', () => {
  it('by the hint, and by nothing where no other has the name', () => {
    const all = [samOfSupport, samOfSales, anna];
    expect(all.map((one) => labelOf(one, all))).toEqual([
      'Sam Lee (Support)',
      'sam  LÉE (Sales)',
      'Anna Berg',
    ]);
  });

  it('and is the bare name for the one who has no hint', () => {
    expect(labelOf(samWithout, [samOfSupport, samWithout])).toBe('Sam Lee');
  });
});

describe('A hint is asked for', () => {
  it('of nobody whose name is their own', () => {
    expect(needHints([])).toEqual([]);
    expect(needHints([samWithout, anna])).toEqual([]);
  });

  it('of nobody who can be told apart', () => {
    expect(needHints([samOfSupport, samOfSales])).toEqual([]);
  });

  it('of the one who has none', () => {
    expect(needHints([anna, samOfSupport, samWithout])).toEqual([samWithout]);
  });

  it('of both who have the same', () => {
    const another = person('5', 'Sam Lee', 'SUPPORT ');
    expect(needHints([samOfSupport, samOfSales, another])).toEqual([samOfSupport, another]);
  });

  it('of three who have none', () => {
    const three = ['a', 'b', 'c'].map((id) => person(id, 'Kim'));
    expect(needHints(three)).toEqual(three);
  });
});

it('Once no hint is asked for, all labels differ', () => {
  const names = fc.constantFrom('Sam Lee', 'sam lee', 'Sám  Lee', 'Anna', 'Kim');
  const hints = fc.constantFrom('', 'Support', 'support', 'Sales', ' ');
  const people = fc
    .array(fc.tuple(names, hints), { maxLength: 6 })
    .map((pairs) => pairs.map(([name, hint], index) => person(String(index), name, hint)));
  fc.assert(
    fc.property(people, (all) => {
      if (needHints(all).length > 0) return;
      expect(new Set(all.map((one) => labelOf(one, all))).size).toBe(all.length);
    }),
    { numRuns: 2000 },
  );
});

describe('The title of a meeting suggests nobody', () => {
  const all = [
    person('1', 'Sam Lee'),
    anna,
    person('6', 'Samuel Ott'),
    person('7', 'Ann Roe'),
    person('8', '😀'),
  ];

  it.each([
    '',
    'One-on-one',
    'Samba class',
    'Annabel and you',
    'Ann-Marie and you',
    'Berg tour',
    'Sam and Anna',
    'Sam Lee / Anna Berg',
    '😀 party',
  ])('when it is %j', (title) => {
    expect(suggestFromTitle(title, all)).toBeUndefined();
  });

  it('when two have the first name that stands in it, or the whole name', () => {
    expect(suggestFromTitle('Sam 1:1', [person('1', 'Sam Lee'), person('2', 'Sám Ott')])).toBeUndefined();
    expect(suggestFromTitle('Sam Lee 1:1', [samOfSupport, samOfSales])).toBeUndefined();
  });

  it('whatever it is, when there are no people', () => {
    expect(suggestFromTitle('Sam Lee', [])).toBeUndefined();
  });
});

describe('The title of a meeting suggests the one person whom it names', () => {
  const sam = person('1', 'Sam Lee');
  const renee = person('9', 'Renée O’Brien');
  const all = [sam, anna, renee, person('10', 'Lee, Christopher')];

  it.each([
    ['Sam Lee', sam],
    ['1:1 sam lee', sam],
    ['Sam / you', sam],
    ["Sam's one-on-one", sam],
    ['Weekly: ANNA', anna],
    ['Catch-up (Renee)', renee],
    ["Renee O'Brien weekly", renee],
    ['<b>Anna Berg</b>', anna],
    ['\u202eAnna\u202c', anna],
  ])('%j', (title, expected) => {
    expect(suggestFromTitle(title, all)).toBe(expected);
  });

  it('by the whole name, when another has the same first name', () => {
    expect(suggestFromTitle('Sam Lee and you', [sam, person('2', 'Sam Ott')])).toBe(sam);
  });
});
