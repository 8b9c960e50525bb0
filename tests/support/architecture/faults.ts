import path from 'node:path';
import { importsOf, type Import } from './imports';
import { house, type Room } from './rooms';

/** A file of the tree: its path from the root, with forward slashes, and what stands in it. */
export type SourceFile = { readonly path: string; readonly text: string };

const isIn = (file: string, name: string): boolean => file === name || file.startsWith(`${name}/`);

/** The room that a file stands in: the longest name that fits, or `undefined` for a file that nobody expected. */
const roomOf = (file: string): Room | undefined =>
  house
    .filter(({ name }) => isIn(file, name))
    .toSorted((one, other) => other.name.length - one.name.length)
    .at(0);

const endings = ['', '.ts', '.tsx', '.d.ts', '.js', '.mjs', '.cjs', '/index.ts'];

/** The path of the file that a relative import names; the bare path where there is no such file. */
export const targetOf = (file: string, from: string, isFile: (path: string) => boolean): string => {
  const bare = path.posix.join(path.posix.dirname(file), from.replace(/\?.*$/, ''));
  return endings.map((ending) => bare + ending).find(isFile) ?? bare;
};

/** `react-dom/client` comes with `react-dom`, and `@azure/functions/types` with `@azure/functions`. */
export const packageOf = (from: string): string =>
  from.startsWith('node:') ? from : from.split('/', from.startsWith('@') ? 2 : 1).join('/');

const allows = (names: readonly string[], wanted: string): boolean =>
  names.includes(wanted) || (wanted.startsWith('node:') && names.includes('node:*'));

const faultOf = (file: string, own: Room, imported: Import, isFile: (path: string) => boolean): string[] => {
  const relative = imported.from.startsWith('.');
  const target = relative ? targetOf(file, imported.from, isFile) : packageOf(imported.from);
  if (relative && !isFile(target)) return [`${file} imports ${target}, which is not there`];
  const wanted = relative ? roomOf(target)?.name : target;
  if (wanted === undefined) return [`${file} imports ${target}, which stands in no room`];
  if (wanted === own.name || allows(own.mayImport, wanted)) return [];
  const types = allows(own.typesFrom, wanted);
  if (types && imported.typesOnly) return [];
  return [`${file} may not import ${target}${types ? ' but by `import type`' : ''}`];
};

/** Every way in which one file breaks the law of the house, a line for each; none for a good file. */
export const importFaults = (file: SourceFile, isFile: (path: string) => boolean): readonly string[] => {
  const own = roomOf(file.path);
  if (!own) return [`${file.path} stands in no room`];
  return importsOf(file.path, file.text).flatMap((imported) => faultOf(file.path, own, imported, isFile));
};
