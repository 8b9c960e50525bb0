import { kindOfTitle } from '../../src/domain/meeting-title';

describe('The title of a meeting says its kind', () => {
  it.each([
    ['Disciplinary hearing', 'formal'],
    ['Feedback session, then grievance', 'formal'],
    ['Anhörung zu einer Abmahnung', 'formal'],
    ['Annual review 2026', 'appraisal'],
    ['Appraisal: Ben', 'appraisal'],
    ['Jahresgespräch mit Ben', 'appraisal'],
    ['Mitarbeiterinnengespräch', 'appraisal'],
    ['Career conversation', 'career'],
    ['Entwicklungsgespräch', 'career'],
    ['Stay interview', 'stay'],
    ['Feedback talk', 'feedback'],
    ['Feedbackgespräch', 'feedback'],
  ])('%s: %s', (title, kind) => {
    expect(kindOfTitle(title)).toBe(kind);
  });

  it.each([
    '',
    'Weekly with Ben',
    'Feedback on the report',
    'Review of the quarter',
    'Where to stay in Lyon',
    'Careers page',
    'Informal meeting',
  ])('and where it says nothing, it is a one-on-one: "%s"', (title) => {
    expect(kindOfTitle(title)).toBe('one-on-one');
  });
});
