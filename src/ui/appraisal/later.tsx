import type { ComponentProps } from 'react';
import { laterWords } from '../../words/later-words';
import { Later } from '../parts/later';
import { MoreWords } from '../parts/more-words';
import type { AppraisalsPage } from './appraisals-page';

const loadPage = async () => {
  const [page, words] = await Promise.all([import('./appraisals-page'), laterWords()]);
  return { Page: page.AppraisalsPage, words };
};

/** An appraisal comes a few times a year, and its page when it is wanted. */
export const AppraisalsPageLater = (props: ComponentProps<typeof AppraisalsPage>) => (
  <Later name="appraisals" load={loadPage}>
    {({ Page, words }) => (
      <MoreWords words={words}>
        <Page {...props} />
      </MoreWords>
    )}
  </Later>
);
