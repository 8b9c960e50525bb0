import fc from 'fast-check';
import { idAfter, nextAct, nothing, sameContent, sameStanding } from '../../../src/client/sync/standing';
import { anId128 } from '../../support/builders';
import { promises, savedAs, says } from './by-hand';

const gone = <Content>(content: Content) => ({ content, removed: true });
const there = <Content>(content: Content) => ({ content, removed: false });

describe('The one write that is next', () => {
  const plan = says('plan');
  const more = says('plan, and more');

  it.each([
    ['Nothing, for what the server has just so', savedAs('v1', plan), there(plan), undefined],
    ['Nothing, for what was begun and taken away before it left', nothing<'note'>(), gone(plan), undefined],
    [
      'Nothing, for what is away in both places, whatever it said',
      savedAs('v1', plan, true),
      gone(more),
      undefined,
    ],
    ['A save, for what is new', nothing<'note'>(), there(plan), 'save'],
    ['A save, for what says something else', savedAs('v1', plan), there(more), 'save'],
    ['A removal, for what was taken away as it was', savedAs('v1', plan), gone(plan), 'remove'],
    ['A save first, where its last words are not there yet', savedAs('v1', plan), gone(more), 'save'],
    ['A restoring first, whatever it says since', savedAs('v1', plan, true), there(more), 'restore'],
  ] as const)('%s', (_, saved, now, act) => {
    expect(nextAct(saved, now)).toBe(act);
  });

  it('An empty new thing is a new thing all the same: a form that was sent is saved', () => {
    expect(nextAct(nothing<'note'>(), there(says('')))).toBe('save');
  });
});

describe('The same and not the same', () => {
  it('Does not hang on the order in which a server, or a disk, tells the fields', () => {
    const { text, ...rest } = promises('Call Ben');
    expect(sameContent({ text, ...rest }, { ...rest, text })).toBe(true);
  });

  it('Every field counts', () => {
    const promise = promises('Call Ben');
    for (const field of Object.keys(promise))
      expect(sameContent(promise, { ...promise, [field]: 'other' })).toBe(false);
  });

  it('Nobody sees what a thing says that is away', () => {
    expect(sameStanding<'note'>(gone(says('a')), gone(says('b')))).toBe(true);
    expect(sameStanding<'note'>(gone(says('a')), there(says('a')))).toBe(false);
    expect(sameStanding<'note'>(there(says('a')), there(says('b')))).toBe(false);
  });
});

describe('The id of the next write', () => {
  const id = fc.string({ minLength: 1, maxLength: 9 }).map(anId128);

  it('Two windows that hold the same words ask for the same write', () => {
    fc.assert(fc.property(id, (wid) => idAfter(wid) === idAfter(wid.slice())));
  });

  it('Is a write id as any other, and none that was used in the thousand writes before it', () => {
    fc.assert(
      fc.property(id, (wid) => {
        const used = new Set<string>();
        for (let next = wid; used.size < 1_000; next = idAfter(next)) {
          if (used.has(next) || !/^[A-Za-z0-9_-]{22}$/.test(next)) return false;
          used.add(next);
        }
        return true;
      }),
      { numRuns: 20 },
    );
  });
});
