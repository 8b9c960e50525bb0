import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ratios, summary, type Summary } from './numbers';
import { BUILT } from './site';

/** Milliseconds from the start of a process to its end. */
export interface ColdStart {
  readonly bundle: Summary;
  /** Node itself, with nothing to do. */
  readonly floor: Summary;
  readonly ratio: Summary;
  /** What the bundle adds to the floor, round by round. */
  readonly over: Summary;
}

const STARTS = 15;

/** Settings that parse; nothing is asked of anyone before the first request. */
const SETTINGS = {
  LO_CLIENT_ID: '00000000-0000-4000-8000-000000000000',
  LO_APP_ID: '00000000-0000-4000-8000-000000000002',
  LO_DOMAIN: 'localhost:3978',
  LO_TENANTS: '00000000-0000-4000-8000-000000000001',
  LO_TABLES_CONNECTION: `DefaultEndpointsProtocol=http;AccountName=none;AccountKey=${Buffer.from('none').toString('base64')};TableEndpoint=http://127.0.0.1:9/none`,
  LO_OUTBOX_SECRET: Buffer.alloc(32, 1).toString('base64'),
  LO_KEY_FILE: join(tmpdir(), 'leadership-overlay-bench', 'kek.json'),
  LO_LOCAL_ISSUER: 'http://localhost:3978/local',
};

const timeOf = async (args: readonly string[]): Promise<number> => {
  const started = performance.now();
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...SETTINGS },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended: readonly unknown[] = await once(child, 'exit');
  if (ended[0] !== 0) throw new Error(`node ${args.join(' ')} ended with ${String(ended[0])}.`);
  return performance.now() - started;
};

/** Starts the two in turn; the first of each only warms the disk's cache. */
export const measureColdStart = async (): Promise<ColdStart> => {
  const withBundle = [join(__dirname, 'cold-start-child.cjs'), join(BUILT, 'functions.js')];
  const alone = ['-e', '0'];
  await timeOf(withBundle);
  await timeOf(alone);
  const bundle: number[] = [];
  const floor: number[] = [];
  for (let start = 0; start < STARTS; start += 1) {
    bundle.push(await timeOf(withBundle));
    floor.push(await timeOf(alone));
  }
  return {
    bundle: summary(bundle),
    floor: summary(floor),
    ratio: ratios(bundle, floor),
    over: summary(bundle.map((value, round) => value - (floor[round] ?? 0))),
  };
};
