import { addDays, dayAt, daysBetween, isCalendarDate } from '../../src/domain/calendar-date';

describe('A day is refused', () => {
  it.each([
    '2027-02-29',
    '2100-02-29',
    '2027-04-31',
    '2027-13-01',
    '2027-00-10',
    '2027-01-00',
    '1899-12-31',
    '0027-01-01',
    '2027-1-1',
    '12027-01-01',
    '2027-01-01T00:00:00Z',
    ' 2027-01-01',
    '2027-01-01\n',
    '2027/01/01',
    '２０２７-01-01',
    '',
  ])('when it is %j', (text) => {
    expect(isCalendarDate(text)).toBe(false);
  });
});

it.each(['2028-02-29', '2000-02-29', '1900-01-01', '2027-12-31', '9999-12-31'])('%s is a day', (text) => {
  expect(isCalendarDate(text)).toBe(true);
});

describe('Between two days lie', () => {
  it.each([
    ['2027-03-12', '2027-03-12', 0],
    ['2027-03-12', '2027-03-13', 1],
    ['2027-03-13', '2027-03-12', -1],
    ['2027-12-31', '2028-01-01', 1],
    ['2028-02-28', '2028-03-01', 2],
    ['2027-02-28', '2027-03-01', 1],
    ['2027-01-01', '2028-01-01', 365],
    ['2028-01-01', '2029-01-01', 366],
  ])('%s and %s: %i', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
    expect(addDays(from, days)).toBe(to);
  });

  it('whole days across the weeks in which clocks are changed', () => {
    expect(daysBetween('2027-03-27', '2027-03-29')).toBe(2);
    expect(daysBetween('2027-10-30', '2027-11-01')).toBe(2);
    expect(addDays('2027-03-27', 1)).toBe('2027-03-28');
  });
});

describe('The day of an instant is the one on the wall where she is', () => {
  const lateOnFriday = Date.parse('2027-03-12T23:30:00.000Z');

  it.each([
    ['in Greenwich', 0, '2027-03-12'],
    ['in Berlin', -60, '2027-03-13'],
    ['in New York', 300, '2027-03-12'],
    ['in Auckland', -780, '2027-03-13'],
    ['in Kolkata', -330, '2027-03-13'],
  ])('%s', (_place, offsetMinutes, day) => {
    expect(dayAt(lateOnFriday, offsetMinutes)).toBe(day);
  });

  it('on both sides of midnight', () => {
    expect(dayAt(Date.parse('2027-03-12T22:59:59.999Z'), -60)).toBe('2027-03-12');
    expect(dayAt(Date.parse('2027-03-12T23:00:00.000Z'), -60)).toBe('2027-03-13');
  });
});
