import { startHost, type Host, type Served } from '../../../functions/local/host';
import { loadFunctionApp } from '../../../functions/local/invocation';
import { createRouter } from '../../../functions/local/router';
import { FIXTURE_BUNDLE, FIXTURE_PREVIEW } from './fixture';

/** A sign-in that knows one person. */
export const signIn = {
  people: () => [{ id: 'ngozi', name: 'Ngozi' }],
  jwks: () => ({ keys: [{ kid: 'one' }] }),
  tokenFor: async (person: string) => (person === 'ngozi' ? 'a-token' : undefined),
  idTokenFor: async (person: string) => (person === 'ngozi' ? 'an-id-token' : undefined),
};

/** Starts hosts that serve the small app, and ends them after each test. */
export const hostsOfEachTest = () => {
  const lines: string[] = [];
  const hosts: Host[] = [];
  afterEach(async () => {
    lines.length = 0;
    await Promise.all(hosts.splice(0).map((host) => host.close()));
  });

  const startEmpty = async (previewFolder = FIXTURE_PREVIEW): Promise<Host> => {
    const host = await startHost({ port: 0, previewFolder, log: (line) => void lines.push(line) });
    hosts.push(host);
    return host;
  };
  const start = async (more: Partial<Served> = {}, previewFolder = FIXTURE_PREVIEW): Promise<Host> => {
    const host = await startEmpty(previewFolder);
    const app = await loadFunctionApp(FIXTURE_BUNDLE, (line) => void lines.push(line));
    host.serve({ app, router: createRouter(app.functions, ''), signIn, ...more });
    return host;
  };
  /** `lines` is what the hosts of this test have logged so far. */
  return { start, startEmpty, lines };
};
