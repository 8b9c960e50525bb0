import { readChoices, searchOf, withChoice } from '../../src/preview/choices';
import type { Choices } from '../../src/preview/choices';
import { framesOf, goneBetween } from '../../src/preview/frames';
import { maya, people, sam } from './samples';

const ORIGIN = 'http://localhost:3978';

const read = (search: string): Choices => readChoices(search, people, ORIGIN).choices;

test('An empty address is the manager in her weekly meeting, in Teams without a fault', () => {
  expect(readChoices('', people, ORIGIN)).toEqual({
    choices: {
      person: maya,
      second: undefined,
      view: 'meeting',
      meeting: 'weekly',
      minute: 5,
      length: undefined,
      title: undefined,
      start: undefined,
      theme: 'default',
      locale: 'en-GB',
      poor: 'none',
      panel: 280,
      stage: undefined,
      sub: undefined,
      bare: false,
    },
    problems: [],
  });
});

test.each([
  '?person=sam&view=chat&meeting=appraisal&theme=contrast&locale=ar-XB&second=maya&poor=slow&minute=25&panel=400&bare=1',
  '?person=maya&view=stage&meeting=workshop&theme=dark&locale=en-XA&panel=0&stage=%2Fmeeting%3Fround%3D2',
  '?person=maya&view=meeting&meeting=moved&theme=default&locale=en-GB&length=45&title=Catch+up&start=2026-12-02T09%3A00%3A00.000Z',
  '?person=maya&view=personal&meeting=weekly&theme=default&locale=de-DE&sub=c-42',
])('What the address says is what the preview writes: %s', (search) => {
  expect(searchOf(read(search))).toBe(search);
});

test('What is not to be had is said in words and never guessed', () => {
  const { choices, problems } = readChoices('?person=mia&poor=rich&minute=soon&panel=900', people, ORIGIN);
  expect(choices).toMatchObject({ person: maya, poor: 'none', minute: 5, panel: 280 });
  expect(problems).toHaveLength(4);
  expect(problems.join(' ')).toContain('There is nobody "mia" here. Known: sam, maya, gus, zoe.');
});

test.each(['14', '91', '30.5', '-30', 'long', ''])('No meeting here is %j minutes long', (length) => {
  const { choices, problems } = readChoices(`?length=${length}`, people, ORIGIN);
  expect(choices.length).toBeUndefined();
  expect(problems).toEqual(['"length" is a whole number from 15 to 90; this is the usual one.']);
});

test.each(['tomorrow', '2026-11-24', '2026-11-24T10:00', '2026-11-24T25:00Z', ''])(
  'No meeting begins at %j, which could be anybody’s morning or none',
  (start) => {
    const { choices, problems } = readChoices(`?start=${start}`, people, ORIGIN);
    expect(choices.start).toBeUndefined();
    expect(problems).toEqual(['"start" is a point in time with its zone, such as 2026-11-24T10:00:00Z.']);
  },
);

test('A title that no invitation could have is cut, and that is said', () => {
  const { choices, problems } = readChoices(`?title=${'x'.repeat(300)}`, people, ORIGIN);
  expect(choices.title).toHaveLength(255);
  expect(problems).toHaveLength(1);
});

test('The stage shows no page of another site', () => {
  const { choices, problems } = readChoices('?view=stage&stage=//evil.example/meeting', people, ORIGIN);
  expect(choices.stage).toBe('/meeting');
  expect(problems).toEqual(['The stage shows only pages of this app.']);
});

test('Nobody sits beside themselves, and Outlook has no meeting', () => {
  expect(read('?person=sam&second=sam').second).toBeUndefined();
  expect(read('?poor=outlook&view=meeting').view).toBe('personal');
  expect(withChoice(read('?view=stage'), { poor: 'outlook' })).toMatchObject({
    view: 'personal',
    stage: undefined,
  });
});

test('No address of a frame tells a person, a meeting, a theme or a token', () => {
  const views = ['meeting', 'stage', 'chat', 'personal'] as const;
  const addresses = views.flatMap((view) => {
    const choices = read(`?view=${view}&person=maya&second=sam&theme=dark&sub=c-42&meeting=appraisal`);
    return [maya, sam].flatMap((person) => framesOf(choices, person).map(({ path }) => path));
  });
  expect(new Set(addresses)).toEqual(new Set(['/meeting', '/tab/commitments']));
});

test('Another person or language loads the page anew; another theme, and a share to the stage, do not', () => {
  const before = read('');
  expect(goneBetween(before, withChoice(before, { theme: 'dark' }))).toEqual([]);
  expect(goneBetween(before, withChoice(before, { view: 'stage', stage: '/meeting' }))).toEqual([]);
  expect(goneBetween(before, withChoice(before, { second: sam }))).toEqual([]);
  expect(goneBetween(before, withChoice(before, { person: sam }))).toHaveLength(1);
  expect(goneBetween(before, withChoice(before, { meeting: 'next-week' }))).toHaveLength(1);
  expect(goneBetween(before, withChoice(before, { length: 45 }))).toHaveLength(1);
  expect(goneBetween(before, withChoice(before, { locale: 'de-DE' }))).toHaveLength(1);
  expect(goneBetween(before, withChoice(before, { panel: 0 }))).toHaveLength(1);
});
