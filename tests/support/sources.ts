import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** The tree as text, for tests that look at how it is written. Paths are from the root of the repository. */

const root = join(__dirname, '../..');

export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

/** The text of every TypeScript file under a folder, except those in one of its rooms. */
export const textsUnder = (folder: string, except: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.startsWith(`${except}/`))
    .map((path) => textOf(join(folder, path)));

/** What a CommonJS file of the build exports. */
export const builtWith = (path: string): unknown => createRequire(__filename)(join(root, path));
