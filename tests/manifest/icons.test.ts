import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { faultLine } from '../../manifest/fault';
import { iconFiles, iconFolder } from '../../manifest/icons';
import { iconFaults } from '../../manifest/rules/icons';
import { ManifestView } from '../../manifest/view';
import { pngHead } from './png-head';

const ours = (file: string): Promise<Uint8Array> => readFile(path.join(iconFolder, file));

const faultsWithOutline = async (outline: Uint8Array): Promise<string[]> => {
  const icons = { color: 'color.png', outline: 'outline.png', color32x32: 'color32x32.png' };
  const faults = await iconFaults(ManifestView.parse({ icons }), async (file) =>
    file === 'outline.png' ? outline : ours(file),
  );
  return faults.map(faultLine);
};

describe('An outline that would look wrong in the bar of a person’s client is refused', () => {
  it.each([
    [
      'has no transparency',
      pngHead(32, 'colour'),
      'icons.outline: outline.png must be white on a transparent ground, and has no transparency',
    ],
    [
      'is too large',
      pngHead(64, 'colourWithAlpha'),
      'icons.outline: outline.png is 64 x 64 pixels; it must be 32 x 32',
    ],
    [
      'is cut short',
      pngHead(32, 'colourWithAlpha').subarray(0, 20),
      'icons.outline: outline.png is not a PNG',
    ],
    [
      'is not a picture',
      Buffer.from('white on transparent, or so it says'),
      'icons.outline: outline.png is not a PNG',
    ],
  ])('one that %s', async (_, outline, line) => {
    expect(await faultsWithOutline(outline)).toEqual([line]);
  });
});

describe('The icons that we ship', () => {
  it('have the sizes that the store asks, and a transparent outline', async () => {
    const icons = Object.fromEntries(Object.entries(iconFiles).map(([key, { file }]) => [key, file]));
    expect(await iconFaults(ManifestView.parse({ icons }), ours)).toEqual([]);
  });

  it('have an outline that is drawn in white and nothing else', async () => {
    const svg = Buffer.from(await ours('outline.svg')).toString('utf8');
    const colours = [...svg.matchAll(/\b(?:fill|stroke)="([^"]*)"/g)].map(([, colour]) => colour);
    expect(new Set(colours)).toEqual(new Set(['none', '#fff']));
  });
});
