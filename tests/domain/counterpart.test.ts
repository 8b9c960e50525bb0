import fc from 'fast-check';
import {
  idsOf,
  linksToCut,
  mergedWith,
  ofDirectory,
  shownPeople,
  standsFor,
} from '../../src/domain/counterpart';

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

it('After any mergers everyone who is known is shown under an entry that is known', () => {
  fc.assert(
    fc.property(graphs, fc.constantFrom(...names), (all, id) => {
      expect(shownPeople(all).map((one) => one.id)).toContain(standsFor(id, all));
    }),
  );
});

it('Someone who is not known stands for themselves', () => {
  expect(standsFor('x', [])).toBe('x');
});

it('Of what was merged into somebody, the last link comes first, in a circle too', () => {
  const chain = [
    { id: 'a', mergedInto: 'b' },
    { id: 'b', mergedInto: 'c' },
    { id: 'c', mergedInto: null },
    { id: 'd', mergedInto: null },
  ];
  expect(mergedWith('c', chain).map(({ id }) => id)).toEqual(['b', 'a']);
  expect(mergedWith('d', chain)).toEqual([]);
  const circle = [
    { id: 'a', mergedInto: 'b' },
    { id: 'b', mergedInto: 'c' },
    { id: 'c', mergedInto: 'a' },
  ];
  expect(mergedWith('a', circle).map(({ id }) => id)).toEqual(['c', 'b']);
});

it('Whoever was merged is a person apart once their links are cut, after any mergers', () => {
  fc.assert(
    fc.property(graphs, (all) => {
      for (const { id: person } of shownPeople(all)) {
        for (const { id } of mergedWith(person, all)) {
          const cut = linksToCut(id, all);
          const after = all.map((one) => (cut.includes(one.id) ? { ...one, mergedInto: null } : one));
          expect(standsFor(id, after)).toBe(id);
          expect(standsFor(person, after)).toBe(person);
        }
      }
    }),
  );
});

it('Somebody of the directory is the person into whom that entry was merged', () => {
  const all = [
    { id: 'a', mergedInto: 'b', directoryId: 'of a' },
    { id: 'b', mergedInto: 'c', directoryId: null },
    { id: 'c', mergedInto: null, directoryId: null },
  ];
  expect(ofDirectory('of a', all)).toBe('c');
  expect(ofDirectory('of nobody', all)).toBeUndefined();
});
