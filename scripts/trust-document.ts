import { readFile, writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { DOCUMENT, rewritten } from './trust/document';

/**
 * Writes the marked parts of docs/TRUST.md from the list of claims, the schemas and the test vectors. The results in it
 * stay those of the last `npm run trust`. With `--check` it writes nothing and ends with 1 when the document says
 * something else; `--file` names another document than the usual one.
 */

const COMMAND = 'node scripts/run-ts.mjs scripts/trust-document.ts';

const main = async (): Promise<void> => {
  const { values } = parseArgs({ options: { check: { type: 'boolean' }, file: { type: 'string' } } });
  const file = values.file ?? DOCUMENT;
  const text = await readFile(file, 'utf8');
  const now = await rewritten(text);
  if (values.check !== true) return writeFile(file, now);
  if (text === now) return;
  process.stderr.write(
    `${relative(process.cwd(), file)} is not what the code says. Write it anew: ${COMMAND}\n`,
  );
  process.exitCode = 1;
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
