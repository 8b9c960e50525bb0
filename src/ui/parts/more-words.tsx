import { useMemo, type ReactNode } from 'react';
import { IntlProvider, useIntl } from 'react-intl';
import type { laterWords } from '../../words/later-words';

interface MoreWordsProps {
  readonly words: Awaited<ReturnType<typeof laterWords>>;
  readonly children: ReactNode;
}

/** The words of a page that comes later, beside those that are there already. A made-up language has all of its own. */
export const MoreWords = ({ words, children }: MoreWordsProps) => {
  const { locale, messages } = useIntl();
  // The build compiles them; for the types they stay the texts that were written.
  const all = useMemo(() => ({ ...words, ...(messages as typeof words) }), [words, messages]);
  return (
    <IntlProvider locale={locale} messages={all}>
      {children}
    </IntlProvider>
  );
};
