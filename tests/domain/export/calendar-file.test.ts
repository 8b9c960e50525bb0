import fc from 'fast-check';
import { calendarFile, type CalendarDay } from '../../../src/domain/export/calendar-file';
import { anId128 } from '../../support/builders';

const MADE_AT = '2027-03-01T09:20:30.000Z';
const ID = anId128('commitment');

const fileOf = (over: Partial<CalendarDay>): string =>
  calendarFile([{ id: ID, day: '2027-03-12', title: 'A commitment', ...over }], MADE_AT);

const unescape = (value: string): string =>
  value.replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));

/** A reader of RFC 5545: puts folded lines together, then parts each at its first colon. */
const read = (file: string): readonly (readonly [string, string])[] => {
  if (!file.endsWith('\r\n')) throw new Error('The last line has no end.');
  return file
    .slice(0, -2)
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .map((line) => {
      const at = line.indexOf(':');
      return [line.slice(0, at), line.slice(at + 1)];
    });
};
const valueOf = (file: string, name: string) => read(file).find(([found]) => found === name)?.[1];
const titleIn = (file: string) => unescape(valueOf(file, 'SUMMARY') ?? '');
const namesIn = (file: string) => read(file).map(([name]) => name);

const PLAIN = namesIn(fileOf({}));

test('A title that looks like more of the file adds nothing to it', () => {
  const tricks = [
    'x\r\nATTENDEE:mailto:boss@example.org',
    'x\nBEGIN:VALARM\nACTION:EMAIL',
    'x\rEND:VEVENT\rEND:VCALENDAR',
    'x\u2028ATTACH:https://evil.example/',
    'x\u0085URL:https://evil.example/',
    'x\v DESCRIPTION:y',
    'x\\nLOCATION:z',
    'x\\',
    'x;VALUE=URI:y',
    '',
  ];
  for (const title of tricks) expect(namesIn(fileOf({ title }))).toEqual(PLAIN);
});

test('Any title is read again as it was written, and no line is longer than a reader may expect', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 280 }), (written) => {
      const file = fileOf({ title: written });
      expect(namesIn(file)).toEqual(PLAIN);
      const lines = file.split('\r\n');
      expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
      expect(lines.filter((line) => !line.isWellFormed() || /[\r\n]/.test(line))).toEqual([]);
      const plain = written.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n').replace(/(?![\t\n])\p{Cc}/gu, '');
      expect(titleIn(file)).toBe(plain);
    }),
    { numRuns: 500 },
  );
});

test.each(['好'.repeat(90), '👩🏽‍🚀'.repeat(30), `${'a'.repeat(66)}€${'b'.repeat(80)}`, 'é'.repeat(280)])(
  'A long title in any script is folded between its letters',
  (title) => {
    const file = fileOf({ title });
    expect(Buffer.from(file).toString()).toBe(file);
    expect(file.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(titleIn(file)).toBe(title);
  },
);

test('A commitment lies on its own day in every zone, blocks no time, and is the same event the next time', () => {
  const file = fileOf({ day: '2028-02-29' });
  expect(valueOf(file, 'DTSTART;VALUE=DATE')).toBe('20280229');
  expect(valueOf(file, 'DTEND;VALUE=DATE')).toBe('20280301');
  expect(valueOf(file, 'DTSTAMP')).toBe('20270301T092030Z');
  expect(valueOf(file, 'TRANSP')).toBe('TRANSPARENT');
  expect(valueOf(file, 'CLASS')).toBe('PRIVATE');
  expect(valueOf(file, 'UID')).toBe(`${ID}@leadership-overlay`);
  expect(valueOf(fileOf({ title: 'other words' }), 'UID')).toBe(valueOf(file, 'UID'));
});

test('The last day that a calendar knows is written, too', () => {
  const file = fileOf({ day: '9999-12-31' });
  expect(valueOf(file, 'DTSTART;VALUE=DATE')).toBe('99991231');
  expect(namesIn(file)).not.toContain('DTEND;VALUE=DATE');
});

test('With nothing due there is a calendar with nothing in it', () => {
  expect(namesIn(calendarFile([], MADE_AT))).toEqual(['BEGIN', 'VERSION', 'PRODID', 'CALSCALE', 'END']);
});
