import { readMeetingDetails } from '../../src/host/meeting-details';

const START = '2026-11-24T10:00:00+00:00';
const END = '2026-11-24T10:30:00+00:00';

test.each([undefined, null, 'a meeting', 7, {}, { title: '  ' }, { title: 7, type: 'Unknown' }])(
  'Nothing is known from %j',
  (details) => {
    expect(readMeetingDetails(details)).toBeUndefined();
  },
);

test.each([
  'soon',
  '2026-11-24',
  '2026-11-24T10:00:00',
  '2026-02-30T10:00:00Z',
  '2026-11-24T25:00:00Z',
  '0001-01-01T00:00:00Z',
  1_795_514_400_000,
])('A start of %j is no time, and the rest is kept', (scheduledStartTime) => {
  expect(readMeetingDetails({ title: 'Talk', scheduledStartTime })).toEqual({ title: 'Talk' });
});

test('Of a meeting that ends before it begins, or as it begins, no time is believed', () => {
  expect(readMeetingDetails({ title: 'Talk', scheduledStartTime: END, scheduledEndTime: START })).toEqual({
    title: 'Talk',
  });
  expect(readMeetingDetails({ scheduledStartTime: START, scheduledEndTime: START })).toBeUndefined();
});

test('A call between two people has a start, no name and no end', () => {
  expect(readMeetingDetails({ type: 'oneOnOneCall', scheduledStartTime: START })).toEqual({
    form: 'one-on-one-call',
    plannedStart: '2026-11-24T10:00:00.000Z',
  });
});

test('Times of another zone are told in UTC', () => {
  expect(readMeetingDetails({ scheduledEndTime: '2026-11-24T12:30:00.0000000+02:00' })).toEqual({
    plannedEnd: '2026-11-24T10:30:00.000Z',
  });
});
