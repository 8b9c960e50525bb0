import { Spinner } from '@fluentui/react-components';
import { lazy, Suspense, useMemo, type ComponentProps, type ReactNode } from 'react';
import { IntlProvider, useIntl } from 'react-intl';
import { laterWords } from '../../words/later-words';
import { useSay } from '../parts/use-words';
import { soonToGo, useRetention } from './use-retention';

/** The pages of a person's own data are opened seldom, so they come when they are wanted and not with the first load. */

interface MoreWordsProps {
  readonly words: Awaited<ReturnType<typeof laterWords>>;
  readonly children: ReactNode;
}

/** The words of these pages beside those that are there already. A made-up language has all of its own. */
const MoreWords = ({ words, children }: MoreWordsProps) => {
  const { locale, messages } = useIntl();
  const all = useMemo(() => ({ ...words, ...messages }), [words, messages]);
  return (
    <IntlProvider locale={locale} messages={all}>
      {children}
    </IntlProvider>
  );
};

const LazyMyData = lazy(async () => {
  const [{ MyData }, words] = await Promise.all([import('./my-data'), laterWords()]);
  return {
    default: (props: ComponentProps<typeof MyData>) => (
      <MoreWords words={words}>
        <MyData {...props} />
      </MoreWords>
    ),
  };
});

const LazyBanner = lazy(async () => {
  const [{ RetentionBanner }, words] = await Promise.all([import('./retention-banner'), laterWords()]);
  return {
    default: (props: ComponentProps<typeof RetentionBanner>) => (
      <MoreWords words={words}>
        <RetentionBanner {...props} />
      </MoreWords>
    ),
  };
});

export const MyDataLater = (props: ComponentProps<typeof LazyMyData>) => {
  const say = useSay();
  return (
    <Suspense fallback={<Spinner label={say('app.loading')} />}>
      <LazyMyData {...props} />
    </Suspense>
  );
};

type BannerProps = Omit<ComponentProps<typeof LazyBanner>, 'retention'>;

/** Nothing at all, on most days. What could not be read is told of in My data, and is no reason for alarm here. */
export const RetentionBannerLater = (props: BannerProps) => {
  const { data: retention } = useRetention();
  if (!retention || soonToGo(retention).length === 0) return null;
  return (
    <Suspense fallback={null}>
      <LazyBanner {...props} retention={retention} />
    </Suspense>
  );
};
