import { execFile } from 'node:child_process';
import path from 'node:path';

/** Said by whatever asks for the network in a program that is run here. */
export const networkWasAskedFor = 'The network was asked for.';

/** Loaded before the program: the two doors through which Node reaches a network are nailed shut. */
const withoutNetwork = `data:text/javascript,${encodeURIComponent(`
  import net from 'node:net';
  const refuse = () => {
    process.stderr.write('${networkWasAskedFor}\\n');
    throw new Error('${networkWasAskedFor}');
  };
  net.Socket.prototype.connect = refuse;
  globalThis.fetch = refuse;
`)}`;

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs Node from the top of the repository with no variables but PATH and the given ones, and without a network. */
export const runNode = (
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): Promise<Outcome> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', withoutNetwork, ...args],
      { cwd: path.join(__dirname, '..', '..'), env: { PATH: process.env['PATH'], ...variables } },
      (problem, out, err) => resolve({ code: problem === null ? 0 : Number(problem.code), out, err }),
    );
  });

/** The program behind `npm run package`, as a person runs it. */
export const packageApp = (
  args: readonly string[],
  variables?: Readonly<Record<string, string>>,
): Promise<Outcome> => runNode(['scripts/run-ts.mjs', 'scripts/package-app.ts', ...args], variables);
