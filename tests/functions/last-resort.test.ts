import { orRefusal } from '../../functions/last-resort';
import type { LogLine } from '../../functions/log';
import { refusalReply } from '../../functions/reply';

const lines: LogLine[] = [];
const parts = { newReference: () => 'reference-1', log: (line: LogLine) => void lines.push(line) };
beforeEach(() => void lines.splice(0));

test('A surprise is answered by a reference, with the headers of every answer and nothing of the surprise', async () => {
  const reply = await orRefusal(parts, () => Promise.reject(new TypeError('private words')), refusalReply);
  expect(reply).toEqual(refusalReply({ code: 'unexpected', reference: 'reference-1' }));
  expect(reply).toMatchObject({ status: 500 });
  expect(lines).toEqual([
    expect.objectContaining({ event: 'fault', reference: 'reference-1', error: 'TypeError' }),
  ]);
  expect(JSON.stringify([reply, lines])).not.toContain('private');
});

test('What is no surprise is answered as it is', async () => {
  const reply = await orRefusal(parts, async () => refusalReply({ code: 'not-found' }), refusalReply);
  expect(reply).toMatchObject({ status: 404 });
  expect(lines).toEqual([]);
});
