import { readFile } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { checkManifest } from '../../manifest/check';
import { production } from '../../manifest/environments';
import { faultLine } from '../../manifest/fault';
import { iconFiles, iconFolder } from '../../manifest/icons';
import { servedPaths } from '../../manifest/served-paths';
import { manifestFor } from '../../manifest/source';
import { spoilt } from './spoil';
import { spoiltForOurRules } from './spoilt-for-our-rules';
import { spoiltForTheSchema } from './spoilt-for-the-schema';

const ourFiles: readonly string[] = Object.values(iconFiles).map(({ file }) => file);
const ourIcons = async (file: string): Promise<Uint8Array | undefined> =>
  ourFiles.includes(file) ? readFile(path.join(iconFolder, file)) : undefined;

const linesFor = async (raw: unknown): Promise<string[]> =>
  (await checkManifest(raw, ourIcons)).map(faultLine);

/** Every way out of this process, closed: whoever asks for the network gets an error, and is counted. */
const closeTheNetwork = () => {
  const refuse = (): never => {
    throw new Error('The network was asked for.');
  };
  return {
    fetch: jest.spyOn(globalThis, 'fetch').mockImplementation(refuse),
    connect: jest.spyOn(net.Socket.prototype, 'connect').mockImplementation(refuse),
  };
};

let network: ReturnType<typeof closeTheNetwork>;
beforeEach(() => {
  network = closeTheNetwork();
});
afterEach(() => {
  const asked = network.fetch.mock.calls.length + network.connect.mock.calls.length;
  jest.restoreAllMocks();
  expect(asked).toBe(0);
});

describe('The manifest that we ship', () => {
  it('has no fault', async () => {
    expect(await linesFor(manifestFor(production))).toEqual([]);
  });

  it('asks an administrator for two permissions and no more', () => {
    const { resourceSpecific } = manifestFor(production).authorization.permissions;
    expect(resourceSpecific).toEqual([
      { name: 'OnlineMeeting.ReadBasic.Chat', type: 'Application' },
      { name: 'MeetingStage.Write.Chat', type: 'Delegated' },
    ]);
  });

  it('points nowhere but at the host of its environment', () => {
    const text = JSON.stringify(manifestFor({ ...production, host: 'overlay.contoso.example' }));
    expect(text).not.toContain(production.host);
    expect(text.match(/overlay\.contoso\.example/g)).not.toHaveLength(0);
  });
});

describe('A spoilt manifest is refused in words that name the place and the fault', () => {
  it.each(spoiltForTheSchema)('one $what', async ({ path: at, to, lines }) => {
    expect(await linesFor(spoilt(at, to))).toEqual(lines);
  });

  it.each(spoiltForOurRules)('one $what', async ({ path: at, to, lines }) => {
    expect(await linesFor(spoilt(at, to))).toEqual(lines);
  });

  it.each([[undefined], ['a manifest'], [[]], [null]])('%p, which is no manifest at all', async (raw) => {
    expect(await linesFor(raw)).toEqual(['manifest: is not a JSON object']);
  });

  it('an empty one, with everything that it lacks', async () => {
    const lines = await linesFor({});
    expect(lines).toEqual(
      expect.arrayContaining(['name: is missing', 'icons: is missing', 'id: is missing']),
    );
    expect(new Set(lines).size).toBe(lines.length);
  });

  it('one that names a page which the server no longer has', async () => {
    const faults = await checkManifest(
      manifestFor(production),
      ourIcons,
      servedPaths.filter((served) => served !== '/tab/commitments'),
    );
    expect(faults.map(faultLine)).toEqual([
      'staticTabs[0].contentUrl: no page is served at /tab/commitments',
      'staticTabs[0].websiteUrl: no page is served at /tab/commitments',
    ]);
  });
});

describe('The check needs no network', () => {
  it('even when a manifest names a schema that lives elsewhere', async () => {
    expect(await linesFor(spoilt(['$schema'], 'https://schemas.example.org/manifest.json'))).toEqual([
      '$schema: must be https://developer.microsoft.com/json-schemas/teams/v1.30/MicrosoftTeams.schema.json, the released schema that this package is checked against',
    ]);
  });
});
