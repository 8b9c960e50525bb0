import { quietly, waitedFor, withWords } from '../parts/more-words';
import type { AfterProps } from './after';
import type { PrepareBegunProps } from './prepare-begun';
import type { PrepareNextProps } from './prepare-next';
import type { PreparePageProps } from './prepare-page';
import type { WaysProps } from './ways';

/** What stands around a meeting is not needed for its first prompt, and comes after it. */

export const PrepareNextLater = quietly<PrepareNextProps>('prepare', () =>
  withWords(import('./prepare-next').then(({ PrepareNext }) => PrepareNext)),
);

export const PrepareBegunLater = quietly<PrepareBegunProps>('prepare begun', () =>
  withWords(import('./prepare-begun').then(({ PrepareBegun }) => PrepareBegun)),
);

export const WaysLater = quietly<WaysProps>('ways', () =>
  withWords(import('./ways').then(({ Ways }) => Ways)),
);

export const AfterLater = quietly<AfterProps>('after', () =>
  withWords(import('./after').then(({ After }) => After)),
);

export const PreparePageLater = waitedFor<PreparePageProps>('prepare page', () =>
  withWords(import('./prepare-page').then(({ PreparePage }) => PreparePage)),
);
