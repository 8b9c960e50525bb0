import type { ComponentProps } from 'react';
import { waitedFor, withWords } from '../parts/more-words';
import type { AppraisalsPage } from './appraisals-page';

/** An appraisal comes a few times a year, and its page when it is wanted. */
export const AppraisalsPageLater = waitedFor<ComponentProps<typeof AppraisalsPage>>('appraisals', () =>
  withWords(import('./appraisals-page').then(({ AppraisalsPage: Page }) => Page)),
);
