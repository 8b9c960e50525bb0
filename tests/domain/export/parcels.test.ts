import fc from 'fast-check';
import { parcelsOf } from '../../../src/domain/export/parcels';

const LIMITS = { things: 5, bytes: 300, members: 40 };
const aThing = fc.record({
  text: fc.string({ unit: 'grapheme', maxLength: 60 }),
  list: fc.array(fc.nat(), { maxLength: 12 }),
});

test('Everything goes once and in its order, and no parcel is larger than the server takes', () => {
  fc.assert(
    fc.property(fc.array(aThing, { maxLength: 30 }), (things) => {
      const parcels = parcelsOf(things, LIMITS);
      expect(parcels.flat()).toEqual(things);
      for (const parcel of parcels.filter(({ length }) => length > 1)) {
        expect(parcel.length).toBeLessThanOrEqual(LIMITS.things);
        expect(Buffer.byteLength(JSON.stringify(parcel).slice(1, -1))).toBeLessThanOrEqual(LIMITS.bytes);
        const members = parcel.reduce((sum, { list }) => sum + 3 + list.length, 0);
        expect(members).toBeLessThanOrEqual(LIMITS.members);
      }
    }),
  );
});

test('What fits into one goes as one', () => {
  expect(parcelsOf([{ a: 1 }, { a: 2 }], LIMITS)).toHaveLength(1);
  expect(parcelsOf([], LIMITS)).toEqual([]);
});

test('What is too large by itself goes alone, so that the rest is not held up', () => {
  const large = { text: 'x'.repeat(400) };
  expect(parcelsOf([{ a: 1 }, large, { a: 2 }], LIMITS)).toEqual([[{ a: 1 }], [large], [{ a: 2 }]]);
});
