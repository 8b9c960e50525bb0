import type { Input } from '../../src/contract/commands';
import { answer, refuse } from '../../src/contract/failure';
import { byStart } from '../../src/domain/meeting';
import type { Handler } from './handler';
import { isAbout, present } from './listing';
import { viewOf } from './views';
import { saving } from './writing';

export const listMeetings: Handler<'meetings/list'> = async ({ mine }, { counterparts, limit }) => {
  const rows = await present(mine, 'meeting');
  const wanted = rows
    .filter(({ row: { value } }) => isAbout(counterparts, value.counterpart))
    .sort((a, b) => byStart(a.row.value, b.row.value));
  return answer({ meetings: wanted.slice(0, limit).map((held) => viewOf('meeting', held)) });
};

const LONGEST_MS = 24 * 3_600_000;

/** What is wrong with a meeting's clock, in words; undefined when nothing is. */
export const clockFault = ({
  startedAt,
  plannedEnd,
}: Pick<Input<'meetings/save'>, 'startedAt' | 'plannedEnd'>): string | undefined => {
  const planned = Date.parse(plannedEnd) - Date.parse(startedAt);
  if (planned < 0) return 'must not be before the start';
  return planned > LONGEST_MS ? 'must be within 24 hours of the start' : undefined;
};

export const saveMeeting: Handler<'meetings/save'> = async (context, input) => {
  const message = clockFault(input);
  if (message !== undefined) return refuse({ code: 'invalid', field: 'plannedEnd', message });
  const { wid, base, ...content } = input;
  return saving(context, 'meeting', { wid, base }, content, (stored, at) => ({
    ...content,
    madeAt: stored?.madeAt ?? at,
    savedAt: at,
  }));
};
