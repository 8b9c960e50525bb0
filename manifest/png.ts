import { inflateSync } from 'node:zlib';

/** Just enough of PNG (ISO/IEC 15948) to judge an icon: its size, and whether it is white on transparent. */

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Width and height in pixels, or undefined when the bytes are not a PNG. */
export const readPngSize = (bytes: Uint8Array): { width: number; height: number } | undefined => {
  if (bytes.length < 33 || signature.some((byte, index) => bytes[index] !== byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
};

/** The compressed pixels: the parts named IDAT, put together. Undefined when the file is cut short. */
const pixelData = (bytes: Uint8Array): Uint8Array | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [];
  for (let at = signature.length; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (name === 'IEND') return Buffer.concat(parts);
    if (name === 'IDAT') parts.push(bytes.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return undefined;
};

const paeth = (left: number, up: number, corner: number): number => {
  const estimate = left + up - corner;
  const [a, b, c] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
};

/** Undoes the filter of each row. Rows are stored as one byte for the filter and then the bytes of the pixels. */
const unfiltered = (data: Uint8Array, rowLength: number, rows: number, step: number): Uint8Array => {
  const pixels = new Uint8Array(rowLength * rows);
  for (let row = 0; row < rows; row += 1) {
    const filter = data[row * (rowLength + 1)] ?? 0;
    for (let column = 0; column < rowLength; column += 1) {
      const at = row * rowLength + column;
      const stored = data[row * (rowLength + 1) + 1 + column] ?? 0;
      const left = column >= step ? (pixels[at - step] ?? 0) : 0;
      const up = row > 0 ? (pixels[at - rowLength] ?? 0) : 0;
      const corner = row > 0 && column >= step ? (pixels[at - rowLength - step] ?? 0) : 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
      pixels[at] = (stored + guess) & 0xff;
    }
  }
  return pixels;
};

const inflated = (data: Uint8Array): Uint8Array | undefined => {
  try {
    return inflateSync(data);
  } catch {
    // A damaged file is an answer here, not an accident: the caller tells the person to save it anew.
    return undefined;
  }
};

/** The fewest channels of 8 bits that can be transparent: grey or colour, each with alpha. By PNG's colour type. */
const channelsOf: Readonly<Record<number, number>> = { 4: 2, 6: 4 };

/**
 * True when every pixel that can be seen is white, some can be seen, and some can not. A PNG without transparency
 * is false; one of a kind that this reader does not know is `unreadable`.
 */
export const isWhiteOnTransparent = (bytes: Uint8Array): boolean | 'unreadable' => {
  const size = readPngSize(bytes);
  if (size === undefined) return 'unreadable';
  const [depth, colourType = 0, , , interlaced] = bytes.subarray(24, 29);
  if (colourType === 0 || colourType === 2) return false;
  const channels = channelsOf[colourType];
  const data = pixelData(bytes);
  if (depth !== 8 || interlaced !== 0 || channels === undefined || data === undefined) return 'unreadable';
  const rowLength = size.width * channels;
  const rows = inflated(data);
  if (rows === undefined || rows.length < (rowLength + 1) * size.height) return 'unreadable';

  const pixels = unfiltered(rows, rowLength, size.height, channels);
  let seen = 0;
  let clear = 0;
  for (let at = 0; at < pixels.length; at += channels) {
    const colours = pixels.subarray(at, at + channels - 1);
    if (pixels[at + channels - 1] === 0) clear += 1;
    else if (colours.every((colour) => colour === 255)) seen += 1;
    else return false;
  }
  return seen > 0 && clear > 0;
};
