import type { ComponentProps } from 'react';
import { Later } from '../parts/later';
import type { PeoplePage } from './people-page';

const loadPage = async () => (await import('./people-page')).PeoplePage;

/** The page of people is one press away from the first one, and comes with that press. */
export const PeoplePageLater = (props: ComponentProps<typeof PeoplePage>) => (
  <Later name="people" load={loadPage}>
    {(Page) => <Page {...props} />}
  </Later>
);
