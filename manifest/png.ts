const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** What the head of a PNG (ISO/IEC 15948) says about the picture. */
export interface PngHead {
  /** In pixels. */
  readonly width: number;
  /** In pixels. */
  readonly height: number;
  /** True when each pixel has its own transparency, as grey (colour type 4) or in colour (6). */
  readonly hasAlpha: boolean;
}

/** Undefined when the bytes are not a PNG. */
export const readPngHead = (bytes: Uint8Array): PngHead | undefined => {
  if (bytes.length < 33 || signature.some((byte, index) => bytes[index] !== byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    width: view.getUint32(16),
    height: view.getUint32(20),
    hasAlpha: [4, 6].includes(view.getUint8(25)),
  };
};
