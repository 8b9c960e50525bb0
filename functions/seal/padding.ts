/** Up to here lengths are hidden in small steps, since most notes are short; beyond it in larger ones. */
const FINE_UP_TO = 4_096;
const FINE = 256;
const COARSE = 1_024;

/** Marks the end of the content, as in ISO/IEC 7816-4; nothing but zeros follows. */
const END = 0x80;

/** Lengthens to the next step, so that the length of what is sealed tells little of the length of a text. */
export const pad = (content: Uint8Array): Uint8Array => {
  const needed = content.length + 1;
  const step = needed <= FINE_UP_TO ? FINE : COARSE;
  const padded = new Uint8Array(Math.ceil(needed / step) * step);
  padded.set(content);
  padded[content.length] = END;
  return padded;
};

/** The content that was padded; undefined when it was not padded like this. */
export const unpad = (padded: Uint8Array): Uint8Array | undefined => {
  const end = padded.findLastIndex((byte) => byte !== 0);
  return padded[end] === END ? padded.subarray(0, end) : undefined;
};
