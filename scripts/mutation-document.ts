import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { scoreOf, withScore, type Report } from './mutation/score';

/** Writes the score of one area into docs/MUTATION.md, from the report of its run; `npm run mutation` calls it. */

const DOCUMENT = join(__dirname, '..', 'docs', 'MUTATION.md');

const main = async (area: string | undefined): Promise<void> => {
  if (area === undefined) throw new Error('Say which area was run.');
  const report = JSON.parse(
    readFileSync(join(__dirname, '..', 'build', 'mutation', `${area}.json`), 'utf8'),
  ) as Report;
  const today = new Date().toISOString().slice(0, 10);
  const text = withScore(readFileSync(DOCUMENT, 'utf8'), area, scoreOf(report), today);
  writeFileSync(DOCUMENT, await format(text, { ...(await resolveConfig(DOCUMENT)), filepath: DOCUMENT }));
};

main(process.argv[2]).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
