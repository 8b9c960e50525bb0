/** A table as a file that a spreadsheet opens, and in which no cell is ever taken for a formula. */

/** With this at its beginning Excel reads the file as UTF-8, and not as the code page of the machine. */
const BYTE_ORDER_MARK = '\ufeff';

const LINE_END = '\r\n';

/** What a spreadsheet takes for the beginning of a formula, with its full-width and small twins. */
const BEGINS_FORMULA = '=+\\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b\u2212';

/** Signs that some reader drops before it looks at the first one: blanks, what can not be seen, and quotes. */
const UNSEEN = '\\p{Cf}"\'`\u00b4\u2018-\u201f\u00ab\u00bb';

/** A formula at the beginning of a cell. A tab or a line break there counts as one, since some readers drop it. */
const AT_BEGINNING = new RegExp(`^(?=[\\t\\r\\n]|[\\s${UNSEEN}]*[${BEGINS_FORMULA}])`, 'u');

/**
 * A spreadsheet of another country parts cells by semicolons, and then our quotes keep nothing together. So a formula
 * could also begin behind a semicolon, a tab or a line break.
 */
const WITHIN = new RegExp(
  `(?:;|\\t|\\r\\n|\\r|\\n)(?=(?:[^\\S;\\t\\r\\n]|[${UNSEEN}])*[${BEGINS_FORMULA}])`,
  'gu',
);

/** The same words with an apostrophe before whatever would be a formula, which makes a text of it. */
const safe = (text: string): string => text.replace(WITHIN, "$&'").replace(AT_BEGINNING, "'");

const cell = (text: string): string => `"${safe(text).replace(/"/g, '""')}"`;

/** RFC 4180, every cell in quotes. */
export const csvOf = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  BYTE_ORDER_MARK + [head, ...rows].map((row) => row.map(cell).join(',') + LINE_END).join('');
