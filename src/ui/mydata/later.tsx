import type { ComponentProps } from 'react';
import { quietly, waitedFor, withWords } from '../parts/more-words';
import type { MyData } from './my-data';
import type { RetentionBanner } from './retention-banner';
import { soonToGo, useRetention } from './use-retention';

/** The pages of a person's own data are opened seldom, so they come when they are wanted and not with the first load. */
export const MyDataLater = waitedFor<ComponentProps<typeof MyData>>('my data', () =>
  withWords(import('./my-data').then(({ MyData: Pages }) => Pages)),
);

type BannerProps = ComponentProps<typeof RetentionBanner>;

const ComingBanner = quietly<BannerProps>('retention banner', () =>
  withWords(import('./retention-banner').then(({ RetentionBanner: Banner }) => Banner)),
);

/** Nothing at all, on most days. What could not be read is told of in My data, and is no reason for alarm here. */
export const RetentionBannerLater = (props: Omit<BannerProps, 'retention'>) => {
  const { data: retention } = useRetention();
  if (!retention || soonToGo(retention).length === 0) return null;
  return <ComingBanner {...props} retention={retention} />;
};
