import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, whatever folder the command was called from. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** @param {...string} parts below the project's folder */
export const inRoot = (...parts) => path.join(ROOT, ...parts);

/**
 * The script behind a tool's command, to be run by this very Node: the shims in node_modules/.bin differ from
 * system to system.
 * @param {string} tool the package, e.g. `eslint`
 * @param {string} [command] where it differs from the package's name, e.g. `tsc`
 */
export const toolScript = (tool, command = tool) => {
  const { bin } = JSON.parse(readFileSync(inRoot('node_modules', tool, 'package.json'), 'utf8'));
  return inRoot('node_modules', tool, typeof bin === 'string' ? bin : bin[command]);
};
