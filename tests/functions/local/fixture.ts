import { join } from 'node:path';
import { bareRequest, type Asked, type Received } from '../../support/bare-request';

/** A small app whose functions are registered through the real library, with host.json and a preview beside it. */
const FIXTURE_APP = join(__dirname, 'fixture-app');
export const FIXTURE_BUNDLE = join(FIXTURE_APP, 'functions.cjs');
export const FIXTURE_PREVIEW = join(FIXTURE_APP, 'preview');

interface Sent extends Asked {
  readonly address?: string;
}

/** Asks what listens on this port of this machine, in the name of localhost unless told otherwise. */
export const ask = (port: number, path: string, sent: Sent = {}): Promise<Received> => {
  const { address = '127.0.0.1', ...asked } = sent;
  const headers = { host: `localhost:${port}`, ...asked.headers };
  return bareRequest({ host: address, port }, path, { ...asked, headers });
};

/** Asks again until the answer is the wanted one. */
export const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 2_000; tries += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('What the test waits for did not come about.');
};
