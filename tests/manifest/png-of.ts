import { deflateSync } from 'node:zlib';

/** The ways in which PNG may store a row; a real file mixes them. */
export const filters = { none: 0, sub: 1, up: 2, average: 3, paeth: 4 } as const;

/** PNG's number for grey, colour, palette, grey with alpha and colour with alpha, and the bytes of a pixel. */
const kinds = {
  grey: [0, 1],
  rgb: [2, 3],
  palette: [3, 1],
  greyAlpha: [4, 2],
  rgba: [6, 4],
} as const;

const chunk = (name: string, data: Uint8Array): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  // No reader here looks at the checksum, so it stays empty.
  return Buffer.concat([length, Buffer.from(name, 'latin1'), data, Buffer.alloc(4)]);
};

const predicted = (filter: number, left: number, up: number, corner: number): number => {
  if (filter === filters.sub) return left;
  if (filter === filters.up) return up;
  if (filter === filters.average) return Math.floor((left + up) / 2);
  if (filter !== filters.paeth) return 0;
  const nearest = [left, up, corner].map((value) => ({ value, far: Math.abs(left + up - corner - value) }));
  return nearest.reduce((best, next) => (next.far < best.far ? next : best)).value;
};

/** A square PNG whose pixel at (x, y) has the given bytes. */
export const pngOf = (
  size: number,
  kind: keyof typeof kinds,
  pixel: (x: number, y: number) => readonly number[],
  filter: number = filters.none,
): Uint8Array => {
  const [colourType, step] = kinds[kind];
  const plain = Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (__, x) => pixel(x, y)).flat(),
  );
  const rows = plain.map((row, y) => [
    filter,
    ...row.map((value, at) => {
      const above = plain[y - 1];
      const guess = predicted(filter, row[at - step] ?? 0, above?.[at] ?? 0, above?.[at - step] ?? 0);
      return (value - guess + 256) % 256;
    }),
  ]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, colourType], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};
