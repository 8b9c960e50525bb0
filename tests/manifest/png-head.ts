/** PNG's number for a picture in colour, without and with transparency. */
const colourTypes = { colour: 2, colourWithAlpha: 6 } as const;

/** The first 33 bytes of a square PNG of 8 bits, which is as far as the check of an icon reads. */
export const pngHead = (size: number, kind: keyof typeof colourTypes): Uint8Array => {
  const head = Buffer.alloc(33);
  head.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  head.writeUInt32BE(13, 8);
  head.write('IHDR', 12, 'latin1');
  head.writeUInt32BE(size, 16);
  head.writeUInt32BE(size, 20);
  head.set([8, colourTypes[kind]], 24);
  return head;
};
