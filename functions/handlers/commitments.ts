import type { Output } from '../../src/contract/commands';
import { answer } from '../../src/contract/failure';
import { byDue, settle, type Commitment } from '../../src/domain/commitment';
import { versionTag } from '../../src/domain/write';
import type { Held } from '../storage/rows';
import { save } from '../storage/save';
import type { Handler } from './handler';
import { savedReply } from './saved-reply';

type View = Output<'commitments/list'>['commitments'][number];

const view = ({ row: { value, version } }: Held<'commitment'>): View => ({
  id: value.id,
  text: value.text,
  due: value.due,
  occasion: value.occasion,
  title: value.title,
  state: value.state,
  madeAt: value.madeAt,
  settledAt: value.settledAt,
  version: versionTag(version),
});

export const listCommitments: Handler<'commitments/list'> = async ({ mine }, { occasion }) => {
  const rows = await mine.list('commitment');
  const wanted = rows
    .filter(({ row }) => occasion === null || row.value.occasion === occasion)
    .sort((a, b) => byDue(a.row.value, b.row.value));
  return answer({ commitments: wanted.map(view) });
};

export const saveCommitment: Handler<'commitments/save'> = async ({ mine, now }, { wid, base, ...words }) => {
  const at = now.toISOString();
  const change = (stored: Commitment | undefined): Commitment => ({
    ...words,
    state: stored?.state ?? 'open',
    madeAt: stored?.madeAt ?? at,
    settledAt: stored?.settledAt ?? null,
  });
  return savedReply(await save(mine, 'commitment', words.id, { wid, base }, change, at));
};

export const settleCommitment: Handler<'commitments/settle'> = async (
  { mine, now },
  { wid, base, id, state },
) => {
  const at = now.toISOString();
  const change = (stored: Commitment | undefined) => stored && settle(stored, state, at);
  return savedReply(await save(mine, 'commitment', id, { wid, base }, change, at));
};
