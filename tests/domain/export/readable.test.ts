import { readableText } from '../../../src/domain/export/readable';

test('All that is kept about a person is one plain text, and an empty part is left out', () => {
  const text = readableText(
    'Everything about Ben',
    ['Kept until 1 March 2028'],
    [
      {
        title: 'Notes',
        items: [
          {
            head: 'Mon 1 March · Review',
            facts: ['Removed on 2 March'],
            text: 'He leads the next one.\nGood.',
          },
          { head: 'Tue 2 March', facts: [], text: '' },
        ],
      },
      { title: 'Promises', items: [] },
    ],
  );
  expect(text).toBe(
    [
      'Everything about Ben',
      '====================',
      'Kept until 1 March 2028',
      '',
      'Notes',
      '-----',
      '',
      'Mon 1 March · Review',
      'Removed on 2 March',
      'He leads the next one.',
      'Good.',
      '',
      'Tue 2 March',
      '',
    ].join('\n'),
  );
});
