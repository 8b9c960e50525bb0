import { MEETING_KINDS } from '../../../src/domain/prompts/prompt';
import { CIRCUMSTANCES } from '../../../src/domain/prompts/avoid';
import { samples, sent } from './samples';

const meeting = samples['meetings/save'].input;
const refused = (field: string) => ({ ok: false, failure: { code: 'invalid', field } });

test.each(['review', 'One-on-one', ''])(
  'A meeting of no known kind is refused by name: "%s"',
  async (kind) => {
    expect(await sent('meetings/save', { ...meeting, kind })).toMatchObject(refused('kind'));
  },
);

test('What a manager says of the moment about the other person is never taken in, so it can not be kept', async () => {
  const reply = await sent('meetings/save', { ...meeting, circumstances: CIRCUMSTANCES });
  expect(reply).toMatchObject({ ok: false, failure: { code: 'invalid' } });
  for (const kind of CIRCUMSTANCES)
    expect(await sent('meetings/save', { ...meeting, kind })).toMatchObject(refused('kind'));
});

test.each(MEETING_KINDS)('A meeting of the kind %s is kept as that', async (kind) => {
  expect(await sent('meetings/save', { ...meeting, kind })).toMatchObject({ ok: true });
});
