import {
  currentMeeting,
  earlierWith,
  isAhead,
  lastMet,
  subjectOf,
  usualCounterpart,
} from '../../src/domain/occasion';

const at = (text: string): number => Date.parse(text);

const aMeeting = (over: Partial<Parameters<typeof currentMeeting>[0][number]> = {}) => ({
  id: 'this-week',
  occasion: 'meeting:series',
  counterpart: 'layla',
  startedAt: '2026-11-24T10:00:00.000Z',
  plannedEnd: '2026-11-24T10:30:00.000Z',
  endedAt: null,
  ...over,
});

const aPerson = (id: string, over: { mergedInto?: string; standing?: 'left' } = {}) => ({
  id,
  mergedInto: null,
  standing: 'here' as const,
  ...over,
});

describe('The record of a meeting is not taken for that of another', () => {
  it('when it was last week, in the same series', () => {
    const now = at('2026-12-01T10:00:00Z');
    expect(currentMeeting([aMeeting()], 'meeting:series', null, now)).toBeUndefined();
  });

  it('when it stands in another place', () => {
    const now = at('2026-11-24T10:10:00Z');
    expect(currentMeeting([aMeeting()], 'meeting:other', null, now)).toBeUndefined();
  });

  it('when it is in person and with somebody else', () => {
    const now = at('2026-11-24T10:10:00Z');
    expect(currentMeeting([aMeeting()], 'meeting:series', ['tomasz'], now)).toBeUndefined();
  });

  it('when it was closed an hour ago', () => {
    const ended = aMeeting({ endedAt: '2026-11-24T10:20:00.000Z' });
    expect(currentMeeting([ended], 'meeting:series', null, at('2026-11-24T11:20:00Z'))).toBeUndefined();
  });
});

describe('The record is found again', () => {
  it.each([
    ['in the middle', '2026-11-24T10:10:00Z'],
    ['while it runs over', '2026-11-24T12:29:00Z'],
  ])('%s', (_, now) => {
    expect(currentMeeting([aMeeting()], 'meeting:series', null, at(now))?.id).toBe('this-week');
  });

  it('a moment after it was closed, to show how it ended', () => {
    const ended = aMeeting({ endedAt: '2026-11-24T10:30:00.000Z' });
    expect(currentMeeting([ended], 'meeting:series', null, at('2026-11-24T10:45:00Z'))?.id).toBe('this-week');
  });

  it('of two, the one that began last', () => {
    const two = [
      aMeeting({ id: 'first' }),
      aMeeting({ id: 'second', startedAt: '2026-11-24T10:05:00.000Z' }),
    ];
    expect(currentMeeting(two, 'meeting:series', null, at('2026-11-24T10:10:00Z'))?.id).toBe('second');
  });
});

describe('Whom it is with', () => {
  const people = [
    aPerson('layla'),
    aPerson('lalya', { mergedInto: 'layla' }),
    aPerson('tomasz', { standing: 'left' }),
  ];

  it('is nobody when nobody was met here', () => {
    expect(usualCounterpart([], 'meeting:series', people)).toBeUndefined();
  });

  it('is never guessed to be a person who left', () => {
    const meetings = [aMeeting({ counterpart: 'tomasz' })];
    expect(usualCounterpart(meetings, 'meeting:series', people)).toBeUndefined();
  });

  it('is the person of the last meeting here, also after a merger', () => {
    const meetings = [aMeeting({ counterpart: 'lalya' })];
    expect(usualCounterpart(meetings, 'meeting:series', people)).toBe('layla');
  });

  it('is offered in the order of last meetings, each person once', () => {
    const meetings = [
      aMeeting({ id: '1', counterpart: 'layla', startedAt: '2026-11-03T10:00:00.000Z' }),
      aMeeting({ id: '2', counterpart: 'tomasz', startedAt: '2026-11-10T10:00:00.000Z' }),
      aMeeting({ id: '3', counterpart: 'lalya', startedAt: '2026-11-17T10:00:00.000Z' }),
    ];
    expect(lastMet(meetings, people)).toEqual(['layla', 'tomasz']);
  });
});

describe('What two people share carries over', () => {
  const people = [aPerson('layla'), aPerson('lalya', { mergedInto: 'layla' }), aPerson('tomasz')];

  it('through a moved, a re-created, a skipped and a merged meeting, and not to another pair', () => {
    const meetings = [
      aMeeting({ id: 'moved', startedAt: '2026-11-10T15:00:00.000Z' }),
      aMeeting({ id: 're-created', occasion: 'meeting:new-series', startedAt: '2026-11-17T10:00:00.000Z' }),
      aMeeting({ id: 'in-person', occasion: 'in-person:lalya', counterpart: 'lalya' }),
      aMeeting({ id: 'of-others', counterpart: 'tomasz' }),
      aMeeting({ id: 'now', startedAt: '2026-12-01T10:00:00.000Z' }),
    ];
    expect(earlierWith(meetings, 'layla', people, 'now').map(({ id }) => id)).toEqual([
      'in-person',
      're-created',
      'moved',
    ]);
  });
});

describe('The id of a record', () => {
  const about = { occasion: 'meeting:series', counterpart: 'layla', startsAt: at('2026-11-24T10:00:00Z') };

  it('is the same for two devices that begin the same meeting', () => {
    expect(subjectOf(about, [])).toBe(subjectOf({ ...about, startsAt: at('2026-11-24T10:03:00Z') }, []));
  });

  it('is another next week, with somebody else, and after the first one of the day was closed', () => {
    const ended = aMeeting({ endedAt: '2026-11-24T10:30:00.000Z' });
    const subjects = [
      subjectOf(about, []),
      subjectOf({ ...about, startsAt: at('2026-12-01T10:00:00Z') }, []),
      subjectOf({ ...about, counterpart: 'tomasz' }, []),
      subjectOf(about, [ended]),
    ];
    expect(new Set(subjects).size).toBe(subjects.length);
  });
});

test('A meeting that begins tomorrow is not begun by looking at it, and one in five minutes is', () => {
  const now = at('2026-11-24T09:55:00Z');
  expect(isAhead(at('2026-11-25T10:00:00Z'), now)).toBe(true);
  expect(isAhead(at('2026-11-24T10:00:00Z'), now)).toBe(false);
  expect(isAhead(null, now)).toBe(false);
});
