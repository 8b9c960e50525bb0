import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { production } from '../../manifest/environments';
import { iconFiles, iconFolder } from '../../manifest/icons';
import { manifestFor } from '../../manifest/source';
import { networkWasAskedFor, packageApp, runNode } from './package-app';
import { pngHead } from './png-head';
import { spoilt } from './spoil';

// Each test starts the real program, some of them three times.
jest.setTimeout(60_000);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'leadership-overlay-test-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const written = async (name: string, content: string | Uint8Array): Promise<string> => {
  const file = path.join(folder, name);
  await writeFile(file, content);
  return file;
};

describe('A package with a fault is not made, and a person reads why', () => {
  it('when a manifest is spoilt where the schema sees it', async () => {
    const file = await written(
      'manifest.json',
      JSON.stringify(spoilt(['staticTabs', 0, 'scopes'], ['private'])),
    );
    const { code, out, err } = await packageApp(['--check', file]);
    expect(err).toBe(
      [
        `${file} is refused, with 2 faults:`,
        'staticTabs[0].scopes[0]: must be one of team, personal, groupChat',
        'staticTabs[0].context: personalTab needs the scope personal',
        '',
      ].join('\n'),
    );
    expect({ code, out }).toEqual({ code: 1, out: '' });
  });

  it('when it is spoilt where only our own rules see it', async () => {
    const file = await written('manifest.json', JSON.stringify(spoilt(['validDomains', 0], 'demo.ngrok.io')));
    const { code, err } = await packageApp(['--check', file]);
    expect(err).toContain(
      '\nvalidDomains[0]: demo.ngrok.io belongs to a tunnelling service, which the store refuses\n',
    );
    expect(err).toContain(
      '\nstaticTabs[0].contentUrl: the host leadership-overlay.example.com is not in validDomains\n',
    );
    expect(code).toBe(1);
  });

  it('when an icon beside the manifest is of the wrong size', async () => {
    await written('outline.png', pngHead(16, 'colourWithAlpha'));
    const file = await written('manifest.json', JSON.stringify(manifestFor(production)));
    const { code, err } = await packageApp(['--check', file]);
    expect(err).toBe(
      `${file} is refused, with one fault:\nicons.outline: outline.png is 16 x 16 pixels; it must be 32 x 32\n`,
    );
    expect(code).toBe(1);
  });

  it('when the file is not JSON, or not there', async () => {
    const broken = await packageApp(['--check', await written('broken.json', '{ "id": ')]);
    expect(broken.err).toMatch(/broken\.json is not JSON: SyntaxError: [^\n]*\n$/);
    const missing = await packageApp(['--check', path.join(folder, 'missing.json')]);
    expect(missing.err).toBe(`There is no file ${path.join(folder, 'missing.json')}.\n`);
    expect([broken.code, missing.code]).toEqual([1, 1]);
  });

  it('when a deployer gives an address instead of a host name', async () => {
    const { code, err } = await packageApp(['--out', folder], { LO_DOMAIN: 'https://overlay.example.org' });
    expect(err).toMatch(/^LO_DOMAIN: "https:\/\/overlay\.example\.org" is not a bare host name[^\n]*\n$/);
    expect(code).toBe(1);
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('The package', () => {
  const file = 'leadership-overlay-production.zip';

  it('holds the manifest and the three icons, and the person learns what was not checked', async () => {
    const { code, out, err } = await packageApp(['--out', folder]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Only a tenant can check the rest: [^\n]*$/m);
    expect(out).toContain('Before an upload set LO_DOMAIN, LO_APP_ID, LO_CLIENT_ID');

    const { 'manifest.json': manifest, ...icons } = unzipSync(await readFile(path.join(folder, file)));
    expect(JSON.parse(strFromU8(manifest ?? new Uint8Array()))).toEqual(manifestFor(production));
    expect(Object.keys(icons).sort()).toEqual(['color.png', 'color32x32.png', 'outline.png']);
    for (const icon of Object.values(iconFiles)) {
      expect(Buffer.from(icons[icon.file] ?? [])).toEqual(await readFile(path.join(iconFolder, icon.file)));
    }
  });

  it('has the same bytes wherever it is made, and passes its own check', async () => {
    const [east, west] = [path.join(folder, 'east'), path.join(folder, 'west')];
    await packageApp(['--out', east], { TZ: 'Pacific/Auckland' });
    await packageApp(['--out', west], { TZ: 'America/Los_Angeles' });
    const bytes = await readFile(path.join(east, file));
    expect(bytes.equals(await readFile(path.join(west, file)))).toBe(true);

    const manifest = await written('manifest.json', unzipSync(bytes)['manifest.json'] ?? '');
    const { code, out } = await packageApp(['--check', manifest]);
    expect(out).toContain(`${manifest}: no fault found.`);
    expect(code).toBe(0);
  });

  it('is made with the network out of reach, which these tests make sure of', async () => {
    const { code, err } = await runNode(['-e', 'fetch("http://127.0.0.1:9/")']);
    expect(err).toContain(networkWasAskedFor);
    expect(code).toBe(1);
  });
});
