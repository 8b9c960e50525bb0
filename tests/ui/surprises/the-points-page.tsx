import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Input } from '../../../src/contract/commands';
import { PointsPage, type PointsPageProps } from '../../../src/ui/surprises/points-page';
import { people } from '../../functions/commands/test-server';
import { anId128 } from '../../support/builders';
import {
  createInProcess,
  said,
  show,
  type InProcess,
  type ScreenOptions,
  type Shown,
} from '../../support/in-process';
import { aPersonCalled, BEN } from '../a-meeting';

/** The page of the points to raise with Ben, as the tests of its parts need it. */

const { manager } = people;

let written = 0;

export const aNote = (inProcess: InProcess, text: string, counterpart = BEN) =>
  inProcess.ask(manager, 'notes/save', {
    id: anId128(`note ${text}`),
    wid: anId128(`wid ${(written += 1)}`),
    base: null,
    counterpart,
    occasion: `meeting ${written}`,
    title: 'Talk',
    copyOf: null,
    text,
  });

export const aPoint = (inProcess: InProcess, text: string, some: Partial<Input<'points/save'>> = {}) =>
  inProcess.ask(manager, 'points/save', {
    id: anId128(`point ${text}`),
    wid: anId128(`wid ${(written += 1)}`),
    base: null,
    counterpart: BEN,
    appraisal: null,
    text,
    links: [],
    raiseBy: null,
    state: 'open',
    ...some,
  });

export const LATE = 'The weekly report was late again. We agreed on Wednesdays at noon.';

export const withNotes = async (...points: readonly string[]): Promise<InProcess> => {
  const inProcess = createInProcess();
  await aPersonCalled(inProcess, 'Ben');
  await aNote(inProcess, LATE);
  await aNote(inProcess, 'New chairs for the office came.');
  for (const text of points) await aPoint(inProcess, text);
  return inProcess;
};

export const openPoints = (
  inProcess: InProcess,
  props: Partial<PointsPageProps> = {},
  options: ScreenOptions = {},
): Shown =>
  show(
    <main>
      <PointsPage counterpart={BEN} appraisal={null} {...props} />
    </main>,
    { ...options, inProcess },
  );

export const pointsOf = async ({ ask }: InProcess) =>
  (await ask(manager, 'points/list', { counterparts: null })).points;

export const press = async (name: string): Promise<void> =>
  userEvent.click(await screen.findByRole('button', { name }));

export const look = (text: string): Promise<void> => press(said('points.lookNamed', { text }));
