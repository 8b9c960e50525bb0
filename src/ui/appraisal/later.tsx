import type { ComponentProps } from 'react';
import { Later } from '../parts/later';
import { MoreWords, withWords } from '../parts/more-words';
import type { AppraisalsPage } from './appraisals-page';

const loadPage = () => withWords(import('./appraisals-page').then(({ AppraisalsPage: Page }) => Page));

/** An appraisal comes a few times a year, and its page when it is wanted. */
export const AppraisalsPageLater = (props: ComponentProps<typeof AppraisalsPage>) => (
  <Later name="appraisals" load={loadPage}>
    {({ part: Page, words }) => (
      <MoreWords words={words}>
        <Page {...props} />
      </MoreWords>
    )}
  </Later>
);
