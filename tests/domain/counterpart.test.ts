import fc from 'fast-check';
import { idsOf, shownPeople, standsFor } from '../../src/domain/counterpart';

const names = ['a', 'b', 'c', 'd', 'e'];
/** Any mergers at all: chains, circles, into oneself, and into nobody that is known. */
const graphs = fc
  .array(fc.option(fc.constantFrom(...names, 'unknown')), { minLength: 5, maxLength: 5 })
  .map((into) => names.map((id, nth) => ({ id, mergedInto: into[nth] ?? null })));

it('Two entries that were merged into each other are one person, whichever is asked for', () => {
  const circle = [
    { id: 'b', mergedInto: 'a' },
    { id: 'a', mergedInto: 'b' },
    { id: 'c', mergedInto: 'b' },
  ];
  expect(['a', 'b', 'c'].map((id) => standsFor(id, circle))).toEqual(['a', 'a', 'a']);
  expect([...idsOf('c', circle)].sort()).toEqual(['a', 'b', 'c']);
  expect(shownPeople(circle)).toEqual([{ id: 'a', mergedInto: 'b' }]);
});

it('After any mergers everyone is found, once, and all ids of a person name the same one', () => {
  fc.assert(
    fc.property(graphs, fc.constantFrom(...names), (all, id) => {
      const one = standsFor(id, all);
      expect(standsFor(one, all)).toBe(one);
      for (const other of idsOf(id, all)) expect(standsFor(other, all)).toBe(one);
      expect(idsOf(id, all)).toContain(id);
    }),
  );
});

it('Someone who is not known stands for themselves', () => {
  expect(standsFor('x', [])).toBe('x');
});
