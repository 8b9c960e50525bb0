import fc from 'fast-check';
import { addDays } from '../../src/domain/calendar-date';
import { POINT_LINKS_MAX, type Point, type PointLink } from '../../src/domain/point';
import {
  dayToRaiseBy,
  isLinked,
  pointsFor,
  raisedOn,
  takenUp,
  withLink,
  withoutLink,
} from '../../src/domain/raising';
import { anId128 } from '../support/builders';

const aPoint = (some: Partial<Point> = {}): Point => ({
  id: anId128('point'),
  counterpart: anId128('Ben'),
  appraisal: null,
  text: 'Reports come late',
  links: [],
  raiseBy: null,
  state: 'open',
  madeAt: '2026-11-24T10:00:00.000Z',
  savedAt: '2026-11-24T10:00:00.000Z',
  ...some,
});

const aLink = (seed: string | number, on = '2026-03-03'): PointLink => ({
  note: anId128(`note ${seed}`),
  words: 'The report was late.',
  on,
});

describe('Links decide whether a point was raised', () => {
  it('takes no more links than fit, and stays as it was', () => {
    const links = Array.from({ length: POINT_LINKS_MAX }, (_, at) => aLink(at));
    const full = aPoint({ links, state: 'raised' });
    expect(withLink(full, aLink('one more'))).toEqual(full);
    expect(withLink(full, { ...aLink(0), words: 'Other words.' }).links).toHaveLength(POINT_LINKS_MAX);
  });

  it('is raised by its first link, and open again without its last', () => {
    const once = withLink(aPoint(), aLink(1));
    expect(once.state).toBe('raised');
    const twice = withLink(once, aLink(2));
    expect(withoutLink(twice, aLink(1).note).state).toBe('raised');
    expect(withoutLink(once, aLink(1).note)).toMatchObject({ state: 'open', links: [] });
  });

  it('names each day once, the oldest first', () => {
    const links = [aLink(1, '2026-06-09'), aLink(2, '2026-03-03'), aLink(3, '2026-06-09')];
    expect(raisedOn({ links })).toEqual(['2026-03-03', '2026-06-09']);
  });

  it('forgets no link while a point is put aside', () => {
    const raised = withLink(aPoint(), aLink(1));
    expect(takenUp({ ...raised, state: 'dropped' })).toEqual(raised);
    expect(takenUp(aPoint({ state: 'dropped' })).state).toBe('open');
  });

  it('linked and taken back, in whatever order, is as if it had not been', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(9), { maxLength: 6 }),
        fc.nat({ max: 9 }).map((seed) => aLink(`other ${seed}`)),
        (seeds, extra) => {
          const before = seeds.reduce((point, seed) => withLink(point, aLink(seed)), aPoint());
          const after = withoutLink(withLink(before, extra), extra.note);
          expect(after).toEqual(before);
          expect(isLinked(after, extra.note)).toBe(false);
        },
      ),
    );
  });
});

describe('A point is raised before the appraisal', () => {
  test.each([
    ['the day before it', '2026-11-24', '2026-12-10', '2026-12-09'],
    ['today, where it is tomorrow', '2026-11-24', '2026-11-25', '2026-11-24'],
    ['today, where it is today', '2026-11-24', '2026-11-24', '2026-11-24'],
    ['today, where it went by', '2026-11-24', '2026-10-01', '2026-11-24'],
    ['within two weeks, where none is planned', '2026-11-24', null, '2026-12-08'],
  ])('%s', (_, today, appraisal, day) => {
    expect(dayToRaiseBy(today, appraisal)).toBe(day);
  });
});

describe('A meeting brings up what waits for it', () => {
  const ben = anId128('Ben');
  const day = '2026-12-01';

  test.each([
    ['of somebody else', aPoint({ counterpart: anId128('Cleo'), raiseBy: day })],
    ['that has no day', aPoint()],
    ['that was raised', aPoint({ raiseBy: day, state: 'raised' })],
    ['that was dropped', aPoint({ raiseBy: day, state: 'dropped' })],
  ])('and no point %s', (_, point) => {
    expect(pointsFor([point], [ben])).toEqual([]);
  });

  it('the soonest first, under every id of the person', () => {
    const benToo = anId128('Ben too');
    const late = aPoint({ id: anId128(1), raiseBy: addDays(day, 7) });
    const gone = aPoint({ id: anId128(2), raiseBy: '2020-01-01', counterpart: benToo });
    const soon = aPoint({ id: anId128(3), raiseBy: day });
    expect(pointsFor([late, soon, gone], [ben, benToo])).toEqual([gone, soon, late]);
  });
});
