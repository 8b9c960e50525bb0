import { MEETINGS, meetingAt } from '../../src/preview/meetings';
import type { Meeting, MeetingSlug } from '../../src/preview/meetings';
import type { Person } from '../../src/preview/people';
import { gus, maya, NOW, people, sam, zoe } from './samples';

interface Changes {
  readonly minute?: number;
  readonly length?: number;
  readonly title?: string;
  readonly start?: string;
}

const meeting = (slug: MeetingSlug, you: Person = maya, beside?: Person, changes: Changes = {}): Meeting =>
  meetingAt(people, { slug, you, beside, now: NOW, minute: 5, ...changes });

const plannedOf = ({ planned }: Meeting): readonly string[] =>
  planned === 'no-times' ? [] : [planned.start, planned.end];

const MINUTE = 60_000;
const minutesOf = (found: Meeting): number => {
  const [start = '', end = ''] = plannedOf(found);
  return (Date.parse(end) - Date.parse(start)) / MINUTE;
};

test('A call on the spot has no times, whatever else was asked for', () => {
  const asked = { length: 45, start: '2026-11-24T10:00:00.000Z' };
  expect(meeting('ad-hoc', maya, sam, asked)).toMatchObject({ planned: 'no-times', type: 'oneOnOneCall' });
});

test('The clock of the meeting is that of the preview', () => {
  expect(plannedOf(meeting('weekly'))).toEqual(['2026-11-24T10:00:00.000Z', '2026-11-24T10:30:00.000Z']);
  expect(plannedOf(meeting('weekly', maya, sam, { minute: -10 }))[0]).toBe('2026-11-24T10:15:00.000Z');
  expect(plannedOf(meeting('weekly', maya, sam, { minute: 45 }))[0]).toBe('2026-11-24T09:20:00.000Z');
});

test.each([
  ['weekly', 30],
  ['appraisal', 60],
  ['workshop', 60],
] as const)('A meeting "%s" takes %i minutes, or as long as was asked', (slug, minutes) => {
  expect(minutesOf(meeting(slug))).toBe(minutes);
  expect(minutesOf(meeting(slug, maya, undefined, { length: 90 }))).toBe(90);
});

test('Next week’s meeting, and the one that was moved, are the same series at another time', () => {
  const [weekly, nextWeek, moved] = [meeting('weekly'), meeting('next-week'), meeting('moved')];
  expect([nextWeek.meetingId, moved.meetingId]).toEqual([weekly.meetingId, weekly.meetingId]);
  expect([nextWeek.title, moved.title]).toEqual([weekly.title, weekly.title]);
  expect(plannedOf(nextWeek)[0]).toBe('2026-12-01T10:00:00.000Z');
  expect(plannedOf(moved)[0]).toBe('2026-11-25T10:00:00.000Z');
});

test('A meeting that was created anew has another id under the same name', () => {
  const [weekly, recreated] = [meeting('weekly'), meeting('recreated')];
  expect(recreated.meetingId).not.toBe(weekly.meetingId);
  expect(recreated.title).toBe(weekly.title);
});

test('A start that was asked for is the planned start, and the title that was asked for its title', () => {
  const asked = { start: '2026-12-08T08:15:00.000Z', length: 45, title: 'Catch up' };
  const found = meeting('next-week', maya, sam, asked);
  expect(plannedOf(found)).toEqual(['2026-12-08T08:15:00.000Z', '2026-12-08T09:00:00.000Z']);
  expect(found.title).toBe('Catch up');
});

test.each(MEETINGS)('Both people of a meeting "%s" are in the same one, whoever looks', (slug) => {
  expect(meeting(slug, sam)).toEqual(meeting(slug, maya));
  expect(meeting(slug, sam, maya)).toEqual(meeting(slug, maya, sam));
  expect(meeting(slug).organizer).toBe(maya);
});

test('A one-on-one with somebody else is another meeting', () => {
  expect(meeting('weekly', maya, gus).meetingId).not.toBe(meeting('weekly', maya, sam).meetingId);
});

test('A workshop seats the whole organisation and nobody of another', () => {
  expect(meeting('workshop', sam).people).toEqual([maya, sam, gus]);
  expect(meeting('workshop', zoe).people).toEqual([zoe]);
});
