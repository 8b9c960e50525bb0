import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { iconFiles, iconFolder } from '../../manifest/icons';
import { isWhiteOnTransparent, readPngSize } from '../../manifest/png';
import { iconFaults } from '../../manifest/rules/icons';
import { ManifestView } from '../../manifest/view';
import { filters, pngOf } from './png-of';

/** A white frame around nothing: what an outline should be. */
const onFrame = (x: number, y: number): boolean => [0, 31].includes(x) || [0, 31].includes(y);
const frame = (x: number, y: number): number[] => [255, 255, 255, onFrame(x, y) ? 255 : 0];
const ours = (file: string): Promise<Uint8Array> => readFile(path.join(iconFolder, file));

const faultsWithOutline = async (outline: Uint8Array): Promise<string[]> => {
  const icons = { color: 'color.png', outline: 'outline.png', color32x32: 'color32x32.png' };
  const faults = await iconFaults(ManifestView.parse({ icons }), async (file) =>
    file === 'outline.png' ? outline : ours(file),
  );
  return faults.map(({ place, problem }) => `${place}: ${problem}`);
};

describe('An outline that would look wrong in the bar of a person’s client is refused', () => {
  const notWhite = ['icons.outline: outline.png must be white on a transparent ground and nothing else'];
  const unreadable = [
    'icons.outline: outline.png can not be read; save it as a PNG of 8 bits with transparency',
  ];
  const drawn = pngOf(32, 'rgba', frame);

  it.each([
    ['is black', pngOf(32, 'rgba', (x, y) => [0, 0, 0, onFrame(x, y) ? 255 : 0]), notWhite],
    [
      'has one faint grey pixel',
      pngOf(32, 'rgba', (x, y) => (x + y === 20 ? [254, 255, 255, 1] : frame(x, y))),
      notWhite,
    ],
    ['is a white tile', pngOf(32, 'rgba', () => [255, 255, 255, 255]), notWhite],
    ['is empty', pngOf(32, 'rgba', () => [255, 255, 255, 0]), notWhite],
    ['has no transparency', pngOf(32, 'rgb', () => [255, 255, 255]), notWhite],
    ['is grey without transparency', pngOf(32, 'grey', () => [255]), notWhite],
    ['is grey with transparency', pngOf(32, 'greyAlpha', (x, y) => [200, onFrame(x, y) ? 255 : 0]), notWhite],
    ['has a palette', pngOf(32, 'palette', () => [0]), unreadable],
    ['is cut short', drawn.subarray(0, drawn.length - 12), unreadable],
    ['is damaged', drawn.map((byte, at) => (at === 45 ? byte ^ 0xff : byte)), unreadable],
    [
      'is too large',
      pngOf(64, 'rgba', frame),
      ['icons.outline: outline.png is 64 x 64 pixels; it must be 32 x 32'],
    ],
    ['is not a picture', Buffer.from('white on transparent'), ['icons.outline: outline.png is not a PNG']],
  ])('one that %s', async (_, outline, lines) => {
    expect(await faultsWithOutline(outline)).toEqual(lines);
  });

  it.each(Object.entries(filters))('also when its rows are stored by the filter "%s"', (_, filter) => {
    const spot = (x: number, y: number) => (x === 17 && y === 9 ? [255, 250, 255, 255] : frame(x, y));
    expect(isWhiteOnTransparent(pngOf(32, 'rgba', spot, filter))).toBe(false);
    expect(isWhiteOnTransparent(pngOf(32, 'rgba', frame, filter))).toBe(true);
  });

  it('but white with soft edges is what it should be, in grey or in colour', async () => {
    const soft = pngOf(32, 'greyAlpha', (x, y) => [255, (x * y) % 256], filters.paeth);
    expect(await faultsWithOutline(soft)).toEqual([]);
  });
});

describe('The icons that we ship', () => {
  it.each(Object.values(iconFiles))('$file is $size pixels wide and high', async ({ file, size }) => {
    expect(readPngSize(await ours(file))).toEqual({ width: size, height: size });
  });

  it('have an outline that is white on transparent', async () => {
    expect(isWhiteOnTransparent(await ours('outline.png'))).toBe(true);
  });
});
