import { readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { accessLines, answerNames, answers, subjectNames, subjects, wayTitles } from '../src/contract/access';
import { commandNames, commands } from '../src/contract/commands';

/**
 * Writes docs/WHO-SEES-WHAT.md from the table of the contract. With `--check` it writes nothing and ends with 1 when
 * the document says something else than the table; `--file` names another document than the usual one.
 */

const ROOT = join(__dirname, '..');
const USUAL = join(ROOT, 'docs', 'WHO-SEES-WHAT.md');
const COMMAND = 'node scripts/run-ts.mjs scripts/who-sees-what.ts';

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const matrix = table(
  ['command', ...subjectNames.map((subject) => subjects[subject].short)],
  accessLines.map(({ command, way, row }) => [
    `\`${command}\`${wayTitles[way] === '' ? '' : `, ${wayTitles[way]}`}`,
    ...subjectNames.map((subject) => answers[row[subject]].short),
  ]),
);

const text = `# Who sees what

Written by \`${COMMAND}\` from the table in
\`src/contract/access.ts\`; change that table and not this page. A test compares the two, and another tries every one of
the ${accessLines.length * subjectNames.length} cells on the server's own code with signed tokens.

One person, the owner, has one thing of each kind, and everybody asks for it in turn. Each column is a caller, each row
a command.

${matrix}

## The answers

${table(
  ['answer', 'what it means'],
  answerNames.map((name) => [answers[name].short, answers[name].about]),
)}

No role opens anybody's things: an administrator and an HR approver get what any colleague gets. An
administrator can place a hold, which pauses the erasing of what a member keeps and shows nothing of it; the member sees
it, and who placed it. Who asks is read from a bearer token that was signed for this product, by tenant and object id.
The body, the address, cookies and headers
such as \`x-ms-client-principal\` are never asked who somebody is.

## The callers

${table(
  ['caller', 'who that is'],
  subjectNames.map((name) => [subjects[name].short, subjects[name].about]),
)}

## The commands

${table(
  ['command', 'what it does'],
  commandNames.map((name) => [`\`${name}\``, commands[name].about]),
)}

What needs no token: whether the service runs (\`GET /api/health/live\`, \`GET /api/health/ready\`), the description of
the commands (\`GET /api/openapi.json\`), and the pages, which hold nothing of anybody.
`;

const main = async (): Promise<void> => {
  const { values } = parseArgs({ options: { check: { type: 'boolean' }, file: { type: 'string' } } });
  const file = values.file ?? USUAL;
  const written = await format(text, { ...(await resolveConfig(USUAL)), parser: 'markdown' });
  if (values.check !== true) return writeFile(file, written);
  if ((await readFile(file, 'utf8')) === written) return;
  process.stderr.write(`${relative(ROOT, file)} is not what the table says. Write it anew: ${COMMAND}\n`);
  process.exitCode = 1;
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
