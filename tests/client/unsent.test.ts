import { createUnsent } from '../../src/client/unsent';

const half = { text: 'Ask Ben what he', due: 'Thu' };

test('What was typed and not made is there when the person comes back to it', () => {
  const unsent = createUnsent();
  unsent.keep('meeting-1', half);
  expect(unsent.of('meeting-1')).toEqual(half);
});

test('Half a promise to one person does not turn up with another', () => {
  const unsent = createUnsent();
  unsent.keep('meeting-1', half);
  expect(unsent.of('meeting-2')).toEqual({ text: '', due: '' });
});

test('A day without words is kept as well as words without a day', () => {
  const unsent = createUnsent();
  unsent.keep('a', { text: '', due: 'Thu' });
  unsent.keep('b', { text: 'Call', due: '' });
  expect([unsent.of('a').due, unsent.of('b').text]).toEqual(['Thu', 'Call']);
});

test('What was made, or rubbed out, does not come back', () => {
  const unsent = createUnsent();
  unsent.keep('meeting-1', half);
  unsent.keep('meeting-1', { text: '', due: '' });
  expect(unsent.of('meeting-1')).toEqual({ text: '', due: '' });
});

test('Another person in the same browser begins with nothing', () => {
  createUnsent().keep('meeting-1', half);
  expect(createUnsent().of('meeting-1')).toEqual({ text: '', due: '' });
});
