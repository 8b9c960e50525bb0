import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { newId } from '../../../src/client/ids';
import type { Input } from '../../../src/contract/commands';
import { beginAppraisal } from '../../../src/domain/appraisal-flow';
import { addDays } from '../../../src/domain/calendar-date';
import { AppraisalsPage } from '../../../src/ui/appraisal/appraisals-page';
import { today } from '../../../src/ui/parts/today';
import { people } from '../../functions/commands/test-server';
import { anId128 } from '../../support/builders';
import { createInProcess, said, show, type InProcess, type Shown } from '../../support/in-process';
import { aPersonCalled } from '../a-meeting';

/** The page of the appraisals with one person, as the tests of its parts need it. */

export const BEN = 'Ben';

/** Words that are typed into a field, in one go. */
export const fill = async (field: HTMLElement, words: string): Promise<void> => {
  await userEvent.clear(field);
  await userEvent.click(field);
  await userEvent.paste(words);
};

/** The owner has begun an appraisal whose talk is so many days from now. */
const anAppraisalIn = async (
  inProcess: InProcess,
  days: number,
  over: Partial<Input<'appraisals/save'>> = {},
): Promise<void> => {
  const { steps, evidence, goals, asked, ...content } = beginAppraisal(
    anId128(BEN),
    '',
    addDays(today(), days),
  );
  await inProcess.ask(people.manager, 'appraisals/save', {
    ...content,
    steps: [...steps],
    evidence: [...evidence],
    goals: [...goals],
    asked: [...asked],
    id: anId128('appraisal'),
    wid: newId(),
    base: null,
    ...over,
  });
};

export interface Opened extends Shown {
  readonly pointsOf: readonly string[];
}

/** Opens the page; with an appraisal under way where the days to its talk are named. */
export const openAppraisal = async (
  days: number | null,
  over: Partial<Input<'appraisals/save'>> = {},
  inProcess = createInProcess(),
): Promise<Opened> => {
  await aPersonCalled(inProcess, BEN);
  if (days !== null) await anAppraisalIn(inProcess, days, over);
  const pointsOf: string[] = [];
  const page = (
    <main>
      <AppraisalsPage counterpart={anId128(BEN)} onPoints={({ id }) => pointsOf.push(id)} />
    </main>
  );
  const shown = show(page, { inProcess });
  await screen.findByRole('heading', { name: said('appraisal.title', { name: BEN }) });
  if (days !== null) await screen.findByRole('region', { name: said('appraisal.steps') });
  return { ...shown, pointsOf };
};

/** What the server has of the one appraisal. */
export const stored = async ({ ask, person }: Shown) => {
  const { appraisals } = await ask(person, 'appraisals/list', { counterparts: null, limit: 50 });
  return appraisals[0];
};

export const button = (name: string) => screen.getByRole('button', { name });
export const press = async (name: string): Promise<void> =>
  userEvent.click(await screen.findByRole('button', { name }));
