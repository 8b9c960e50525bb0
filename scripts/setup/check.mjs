import { runNode } from './child.mjs';
import { ensureInstalled } from './install.mjs';
import { toolScript } from './paths.mjs';
import { say, secondsSince, Stop } from './stop.mjs';

/** Each check by the name that a person reads, and the arguments for Node. */
const checks = () => [
  ['types', [toolScript('typescript', 'tsc'), '--noEmit', '-p', '.']],
  ['lint', [toolScript('eslint'), '--max-warnings', '0', '.']],
  [
    'architecture',
    [toolScript('jest'), '--selectProjects=node', '--testPathPatterns', 'tests/architecture.test.ts'],
  ],
  ['unused code', [toolScript('knip')]],
  ['format', [toolScript('prettier'), '--check', '--log-level', 'warn', '.']],
];

/** Runs every check, also after one has failed, and shows only what a failed one says. */
export const check = async () => {
  await ensureInstalled();
  const failed = [];
  for (const [name, args] of checks()) {
    const started = performance.now();
    const { code, output } = await runNode(args, { quiet: true });
    if (code !== 0) {
      failed.push(name);
      say(output.trim());
    }
    say(`${name}: ${code === 0 ? 'ok' : 'failed'} (${secondsSince(started)})`);
  }
  if (failed.length > 0) throw new Stop(`Failed: ${failed.join(', ')}.`);
};
