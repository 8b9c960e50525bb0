import path from 'node:path';

/**
 * The three icons of the package by their key under `icons` in the manifest: the file, and its width and height in
 * pixels as the store asks. Each is drawn from the SVG of the same name beside it.
 */
export const iconFiles = {
  color: { file: 'color.png', size: 192 },
  outline: { file: 'outline.png', size: 32 },
  color32x32: { file: 'color32x32.png', size: 32 },
} as const;

export const iconFolder = path.join(__dirname, 'icons');
