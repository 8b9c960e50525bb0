import type { ComponentProps } from 'react';
import { laterWords } from '../../words/later-words';
import { Later, useLater } from '../parts/later';
import { MoreWords } from '../parts/more-words';
import type { MyData } from './my-data';
import type { RetentionBanner } from './retention-banner';
import { soonToGo, useRetention } from './use-retention';

/** The pages of a person's own data are opened seldom, so they come when they are wanted and not with the first load. */

const loadPages = async () => {
  const [pages, words] = await Promise.all([import('./my-data'), laterWords()]);
  return { Pages: pages.MyData, words };
};

export const MyDataLater = (props: ComponentProps<typeof MyData>) => (
  <Later name="my data" load={loadPages}>
    {({ Pages, words }) => (
      <MoreWords words={words}>
        <Pages {...props} />
      </MoreWords>
    )}
  </Later>
);

type BannerProps = ComponentProps<typeof RetentionBanner>;

const loadBanner = async () => {
  const [banner, words] = await Promise.all([import('./retention-banner'), laterWords()]);
  return { Banner: banner.RetentionBanner, words };
};

const ComingBanner = (props: BannerProps) => {
  const { data } = useLater('retention banner', loadBanner);
  if (!data) return null;
  return (
    <MoreWords words={data.words}>
      <data.Banner {...props} />
    </MoreWords>
  );
};

/** Nothing at all, on most days. What could not be read is told of in My data, and is no reason for alarm here. */
export const RetentionBannerLater = (props: Omit<BannerProps, 'retention'>) => {
  const { data: retention } = useRetention();
  if (!retention || soonToGo(retention).length === 0) return null;
  return <ComingBanner {...props} retention={retention} />;
};
