import fc from 'fast-check';
import { NAME_MAX } from '../../src/domain/counterpart';
import { cleanName, firstNameOf, initialsOf } from '../../src/domain/display-name';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme-composite', maxLength: 300 }),
  // Single units, so that halves of letters stand alone.
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 300 })
    .map((units) => String.fromCharCode(...units)),
);
const family = '👨\u200d👩\u200d👧\u200d👦';

describe('Nothing is left of a name', () => {
  it.each(['', '   ', '\n\t', '\u202e\u2066', '\u0000\u0007', '\u200b\ufeff', '\ud800', '\u0301'])(
    'in which nothing can be seen: %j',
    (text) => {
      expect(cleanName(text)).toBe('');
      expect(initialsOf(text)).toBe('');
      expect(firstNameOf(text)).toBe('');
    },
  );
});

describe('A name can not disturb the words around it', () => {
  it.each([
    ['a right-to-left override', 'Sam \u202eeeL', 'Sam eeL'],
    ['an isolate that is never closed', '\u2067Sam\u2069 \u2066Lee', 'Sam Lee'],
    ['marks of direction', '\u200fSam\u200e \u061cLee', 'Sam Lee'],
    ['line breaks', 'Sam\r\n\u2028Lee\u0085Jones', 'Sam Lee Jones'],
    ['control signs', 'S\u0000a\u001bm\u007f Lee', 'Sam Lee'],
    ['a control sign between blanks', 'Sam \u0000 Lee', 'Sam Lee'],
    ['blanks of all kinds', '\u00a0 Sam\t\u3000\u2003 Lee ', 'Sam Lee'],
    ['half a letter', 'Sam\ud83d Lee\ude00', 'Sam Lee'],
    ['accents written apart', 'Rene\u0301e', 'Renée'],
  ])('by %s', (_what, text, clean) => {
    expect(cleanName(text)).toBe(clean);
  });

  it.each(['<b>Sam</b>', '<img src=x onerror=alert(1)>', 'Sam &amp; Lee', '{name}', '"Sam" \'Lee\'', '%00'])(
    'by markup, which is text and stays: %s',
    (text) => {
      expect(cleanName(text)).toBe(text);
    },
  );

  it.each(['محمد علي', 'דוד לוי', 'علی‌رضا', family, 'प्रिया', 'O’Brien', '山田 太郎', 'X Æ A-12'])(
    'and a name of any script stays as it is: %s',
    (name) => {
      expect(cleanName(name)).toBe(name);
    },
  );
});

describe('A long name', () => {
  it('of 200 characters is kept whole, and the next one is left out', () => {
    const name = 'x'.repeat(NAME_MAX);
    expect(cleanName(name)).toBe(name);
    expect(cleanName(`${name}y`)).toBe(name);
  });

  it('is not cut through a letter', () => {
    const before = 'x'.repeat(NAME_MAX - 1);
    expect(cleanName(`${before}😀`)).toBe(before);
    expect(cleanName(`${before}q\u0301`)).toBe(before);
    expect(cleanName(`${'x'.repeat(NAME_MAX - 5)}${family}`)).toBe('x'.repeat(NAME_MAX - 5));
    expect(cleanName(`${'x'.repeat(NAME_MAX - family.length)}${family}z`)).toMatch(
      new RegExp(`${family}$`, 'u'),
    );
  });

  it('does not end in a blank', () => {
    expect(cleanName(`${'x'.repeat(NAME_MAX - 1)} Lee`)).toBe('x'.repeat(NAME_MAX - 1));
  });

  it('of one letter with a tower of accents keeps the letter', () => {
    expect(cleanName(`q${'\u0301'.repeat(500)}`)).toMatch(/^q\u0301{199}$/);
  });
});

it('Whatever comes as a name is kept in a shape that can be shown, and cleaning it again changes nothing', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const name = cleanName(text);
      expect(name.length).toBeLessThanOrEqual(NAME_MAX);
      expect(name).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
      expect(name).toBe(name.trim());
      expect(name).toBe(name.normalize('NFC'));
      expect(cleanName(name)).toBe(name);
      expect(initialsOf(text)).toBe(initialsOf(name));
      expect(firstNameOf(text) === '').toBe(name === '');
    }),
    { numRuns: 2000 },
  );
});

describe('A picture shows the letters', () => {
  it.each([
    ['Sam Lee', 'SL'],
    ['sam lee', 'SL'],
    ['Sam', 'S'],
    ['Anna Maria van der Berg', 'AB'],
    ['Lee, Sam', 'SL'],
    ['Sam Lee, PhD', 'SL'],
    ['Sam Lee (Support)', 'SL'],
    ['Sam Lee | Contoso', 'SL'],
    ['Élodie Ørsted', 'ÉØ'],
    ['«Sam» "Lee"', 'SL'],
    ['<b>Sam</b>', 'B'],
    ['दीपा शर्मा', 'दीश'],
    ['山田 太郎', '山太'],
    ['😀 ❤️', ''],
  ])('of %s: %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});

describe('One calls by the first name', () => {
  it.each([
    ['Sam Lee', 'Sam'],
    ['Lee, Sam', 'Sam'],
    ['van der Berg, Anna Maria', 'Anna'],
    ['Sam Lee, PhD', 'Sam'],
    ['Sam (Support)', 'Sam'],
    ['"Sam" Lee', 'Sam'],
    ['Ann-Marie Lee', 'Ann-Marie'],
    ['😀', '😀'],
    ['(Support)', '(Support)'],
  ])('%s: %s', (name, first) => {
    expect(firstNameOf(name)).toBe(first);
  });
});
