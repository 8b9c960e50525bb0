import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Input } from '../../src/contract/commands';
import { PeoplePage } from '../../src/ui/people/people-page';
import { anId128 } from '../support/builders';
import { createInProcess, said, show, type ScreenOptions, type Shown } from '../support/in-process';
import { aPersonCalled } from './a-meeting';

/** The page of the people whom a manager meets, as the tests of its parts need it. */

export interface PeoplePageShown extends Shown {
  /** The ids with which a one-on-one was begun from the page. */
  readonly begun: readonly string[];
  /** The ids of those about whom everything was asked for. */
  readonly asked: readonly string[];
  /** The ids of those with whom a talk was to be prepared. */
  readonly prepared: readonly string[];
}

export const openPeople = async (
  names: readonly string[],
  options: ScreenOptions = {},
): Promise<PeoplePageShown> => {
  const inProcess = options.inProcess ?? createInProcess();
  for (const name of names) await aPersonCalled(inProcess, name);
  const begun: string[] = [];
  const asked: string[] = [];
  const prepared: string[] = [];
  const page = (
    <main>
      <PeoplePage
        onStart={(id) => begun.push(id)}
        onAbout={(id) => asked.push(id)}
        onPrepare={(id) => prepared.push(id)}
        onAppraisal={(id) => asked.push(`appraisal with ${id}`)}
      />
    </main>
  );
  const shown = show(page, { ...options, inProcess });
  await screen.findByRole('heading', { name: said('people.title') });
  return { ...shown, begun, asked, prepared };
};

export const known = async ({ ask, person }: Shown) =>
  (await ask(person, 'counterparts/list', {})).counterparts;

export const startNamed = (name: string) => ({ name: said('people.startNamed', { name }) });

export const edit = async (name: string): Promise<void> =>
  userEvent.click(await screen.findByRole('button', { name: said('people.editNamed', { name }) }));

let writes = 0;

/** Another device of the owner changes an entry, and this window hears of it. */
export const elsewhere = async (
  shown: Shown,
  first: string,
  some: Partial<Input<'counterparts/save'>>,
): Promise<void> => {
  const id = anId128(first);
  const there = (await known(shown)).find((one) => one.id === id);
  if (!there) throw new Error(`Nobody was ever called ${first}.`);
  const { name, hint, standing, directoryId, mergedInto, nextAim, version: base } = there;
  const wid = anId128(`elsewhere ${(writes += 1)}`);
  const before = { id, name, hint, standing, directoryId, mergedInto, nextAim };
  await shown.ask(shown.person, 'counterparts/save', { ...before, ...some, wid, base });
  await shown.queries.refetchQueries();
};
