import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Looks for words in bytes, in every form in which they could stand there readable to anybody. */

/** In base64 a word looks otherwise for each of the three places at which it may begin; its ends are cut off. */
const inBase64 = (bytes: Buffer): readonly string[] =>
  [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
    return text.slice(shift === 0 ? 0 : 4, -4);
  });

const asLatin1 = (bytes: Buffer): string => bytes.toString('latin1');

export const FORMS = {
  'in clear (UTF-8)': (word: string) => [asLatin1(Buffer.from(word, 'utf8'))],
  'in UTF-16': (word: string) => {
    const little = Buffer.from(word, 'utf16le');
    return [asLatin1(little), asLatin1(Buffer.from(little).swap16())];
  },
  'in base64': (word: string) => {
    const found = [...inBase64(Buffer.from(word, 'utf8')), ...inBase64(Buffer.from(word, 'utf16le'))];
    return [...found, ...found.map((text) => text.replaceAll('+', '-').replaceAll('/', '_'))];
  },
  'in hexadecimal': (word: string) => {
    const both = [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')].map((bytes) =>
      bytes.toString('hex'),
    );
    return [...both, ...both.map((text) => text.toUpperCase())];
  },
} as const satisfies Readonly<Record<string, (word: string) => readonly string[]>>;

export type Form = keyof typeof FORMS;
export const formNames = Object.keys(FORMS) as readonly Form[];

/** In which forms a word stands in a dump, whose characters are bytes. */
export const formsFound = (dump: string, word: string): readonly Form[] =>
  formNames.filter((form) => FORMS[form](word).some((text) => dump.includes(text)));

/** All files below a folder as one text, one character for each byte. */
export const dumpOfFiles = (folder: string): { readonly files: number; readonly dump: string } => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
  return { files: files.length, dump: files.map((path) => readFileSync(path, 'latin1')).join('\n') };
};
