import fc from 'fast-check';
import { merge } from '../../src/domain/merge';

const words = fc
  .array(fc.constantFrom('ask', 'Ben', 'kiln', 'plan', 'Friday'), { maxLength: 4 })
  .map((w) => w.join(' '));
const notes = fc.record({
  occasion: fc.constantFrom('o1', 'o2'),
  title: words,
  counterpart: fc.constantFrom(null, 'p1', 'p2'),
  copyOf: fc.constant(null),
  text: words,
});

it('No text that either device changed is lost: it stands in the one note, or both stay', () => {
  fc.assert(
    fc.property(fc.option(notes, { nil: undefined }), notes, notes, (base, mine, theirs) => {
      const merged = merge.note({ base, mine, theirs });
      expect(merge.note({ base, mine, theirs })).toEqual(merged);
      if (merged.kind === 'both') return;
      for (const { text } of [mine, theirs])
        if (text !== base?.text) expect(merged.content.text).toContain(text);
    }),
  );
});

it('Two different texts that began from the same one stay both', () => {
  const base = { occasion: 'o', title: '', counterpart: null, copyOf: null, text: 'one' };
  const [mine, theirs] = [
    { ...base, text: 'two' },
    { ...base, text: 'three' },
  ];
  expect(merge.note({ base, mine, theirs })).toEqual({ kind: 'both' });
});
