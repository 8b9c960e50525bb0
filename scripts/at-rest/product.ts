import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** The built product as `npm start` runs it, on a folder of its own, and one person of it who asks its API. */

const ROOT = join(__dirname, '..', '..');
const PROGRAM = join(ROOT, 'build', 'local', 'main.js');
const READY = /^Leadership Overlay is ready at (http:\/\/localhost:\d+)$/m;
/** How long a start, a stop and an answer may take, in milliseconds; only a fault ever uses it up. */
const PATIENCE_MS = 60_000;

export interface Product {
  readonly url: string;
  /** As Ctrl-C does it: everything is on disk afterwards. */
  stop(): Promise<void>;
}

const within = <Value>(what: string, work: Promise<Value>, child: ChildProcess): Promise<Value> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`The product did not ${what} in time.`));
    }, PATIENCE_MS);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });

export const startProduct = async (dataFolder: string): Promise<Product> => {
  if (!existsSync(PROGRAM))
    throw new Error('The product is not built. npm run verify:at-rest builds it first.');
  // Over the channel it learns when this process is gone, and stops by itself.
  const child = spawn(process.execPath, [PROGRAM], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0', DATA_DIR: dataFolder },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let said = '';
  const ended = new Promise<number | string | null>((tell) =>
    child.once('exit', (code, signal) => tell(code ?? signal)),
  );
  const ready = new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => {
        said += chunk.toString('utf8');
        const url = READY.exec(said)?.[1];
        if (url !== undefined) resolve(url);
      });
    child.once('error', reject);
    void ended.then(() => reject(new Error(`The product did not start: ${said}`)));
  });
  const url = await within('start', ready, child);
  return {
    url,
    stop: async () => {
      child.kill('SIGINT');
      const how = await within('stop', ended, child);
      if (how !== 0) throw new Error(`The product ended with ${how}, after saying: ${said}`);
    },
  };
};

export interface Answer {
  readonly status: number;
  readonly body: string;
}

const post = async (
  url: string,
  body: object,
  headers: Readonly<Record<string, string>>,
): Promise<Answer> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  return { status: response.status, body: await response.text() };
};

const Token = z.object({ token: z.string() });

/** Asks as one of the invented people. */
export const signIn = async ({ url }: Product, person: string) => {
  const { body } = await post(`${url}/local/token`, { person }, {});
  const { token } = Token.parse(JSON.parse(body));
  return (command: string, input: object): Promise<Answer> =>
    post(`${url}/api/${command}`, input, { Authorization: `Bearer ${token}` });
};
