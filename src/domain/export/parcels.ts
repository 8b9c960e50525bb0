/** Many things go to the server a parcel at a time: none too large for one request. */

export interface ParcelLimits {
  readonly things: number;
  /** Of JSON in UTF-8. */
  readonly bytes: number;
  /** Members of objects and entries of lists, all together. */
  readonly members: number;
}

const bytesIn = (text: string): number => {
  let bytes = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
};

const membersIn = (value: unknown): number => {
  if (typeof value !== 'object' || value === null) return 0;
  const members: readonly unknown[] = Object.values(value);
  return members.length + members.reduce<number>((sum, member) => sum + membersIn(member), 0);
};

/** In the order in which they came. What is too large by itself goes alone, and the server says so. */
export const parcelsOf = <Item extends object>(
  items: readonly Item[],
  limits: ParcelLimits,
): readonly (readonly Item[])[] => {
  const parcels: Item[][] = [];
  let left = { things: 0, bytes: 0, members: 0 };
  for (const item of items) {
    // A comma parts it from the one before, and each is an entry of a list.
    const bytes = bytesIn(JSON.stringify(item)) + 1;
    const members = membersIn(item) + 1;
    const fits = left.things >= 1 && left.bytes >= bytes && left.members >= members;
    if (!fits) {
      parcels.push([]);
      left = limits;
    }
    parcels.at(-1)?.push(item);
    left = { things: left.things - 1, bytes: left.bytes - bytes, members: left.members - members };
  }
  return parcels;
};
