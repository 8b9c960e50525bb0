import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { actors, claims, proofs, type Proof } from './claims';
import { fieldsInWords } from './fields';
import { inWords, numberOf, Run, sumsOf, type Result } from './results';
import { vectorsInWords } from './vectors';

/** docs/TRUST.md: written by hand, but for the parts between marks. */

const ROOT = join(__dirname, '..', '..');
export const DOCUMENT = join(ROOT, 'docs', 'TRUST.md');

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const lines = (parts: readonly string[]): string => [...new Set(parts)].join('<br>');

const link = (file: string): string => `[${file.replace(/^tests\//, '')}](../${file})`;

/** A cell holds the numbers; the words stand in the table below it. */
const short = ({ name }: Proof, result: Result | null | undefined): string => {
  if (!result) return `${name}: not run yet`;
  const { n, bad } = sumsOf(result);
  return `${name}: ${numberOf(n)}, ${numberOf(bad)} bad${result.held ? '' : ', NOT HELD'}`;
};

const whoInWords = (): string =>
  table(
    ['who', 'what they can do', 'what is left'],
    Object.values(actors).map(({ short: name, may, left }) => [name, may, left]),
  );

const claimsInWords = (run: Run): string =>
  [
    `Measured by \`npm run trust\` on ${run.day}, in ${Math.ceil(run.seconds / 60)} minutes, at commit \`${run.commit}\`, with Node ${run.node} on ${run.cores} cores.`,
    table(
      ['claim', 'against whom', 'not covered', 'test', `last result (${run.day}): N, bad`],
      claims.map((claim) => [
        claim.says,
        claim.against.map((actor) => actors[actor].short).join(', '),
        claim.notCovered,
        lines(claim.proofs.flatMap(({ suites }) => suites.map(link))),
        lines(claim.proofs.map((proof) => short(proof, run.proofs[proof.name]))),
      ]),
    ),
    'What each of them counted:',
    table(
      ['proof', 'N and what was counted', 'held'],
      proofs.map(({ name }) => {
        const result = run.proofs[name];
        return [
          name,
          result ? inWords(result) : 'not run yet',
          result ? (result.held ? 'yes' : '**no**') : '',
        ];
      }),
    ),
    `<!-- run ${JSON.stringify(run)} -->`,
  ].join('\n\n');

const NEVER: Run = { day: 'never', seconds: 0, commit: 'none', node: 'none', cores: 0, proofs: {} };

/** The run that a document tells of. Proofs that it does not know are null; those that are gone stay away. */
const runOf = (text: string): Run => {
  const found = /<!-- run (\{.*\}) -->/.exec(text)?.[1];
  const run = found === undefined ? NEVER : Run.parse(JSON.parse(found));
  return {
    ...run,
    proofs: Object.fromEntries(proofs.map(({ name }) => [name, run.proofs[name] ?? null])),
  };
};

const filled = (text: string, name: string, content: string): string => {
  const [begin, end] = [`<!-- ${name}: begin -->`, `<!-- ${name}: end -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/TRUST.md has no place for ${name}.`);
  return `${text.slice(0, from)}${begin}\n\n${content}\n\n${text.slice(to)}`;
};

/** The document with what the code says now, and what this run found; by default the run that it tells of. */
export const rewritten = async (text: string, run: Run = runOf(text)): Promise<string> => {
  const parts: Readonly<Record<string, string>> = {
    who: whoInWords(),
    claims: claimsInWords(run),
    vectors: vectorsInWords(),
    fields: fieldsInWords(),
  };
  const whole = Object.entries(parts).reduce((so, [name, content]) => filled(so, name, content), text);
  return format(whole, { ...(await resolveConfig(DOCUMENT)), parser: 'markdown' });
};

export const rewriteDocument = async (run: Run): Promise<void> =>
  writeFile(DOCUMENT, await rewritten(await readFile(DOCUMENT, 'utf8'), run));
