import { useMemo, type ReactNode } from 'react';
import { IntlProvider, useIntl } from 'react-intl';
import { laterWords } from '../../words/later-words';

/** A part of a page that comes later, with the words that come with it. */
interface WithWords<Part> {
  readonly part: Part;
  readonly words: Awaited<ReturnType<typeof laterWords>>;
}

export const withWords = async <Part,>(part: Promise<Part>): Promise<WithWords<Part>> => {
  const [loaded, words] = await Promise.all([part, laterWords()]);
  return { part: loaded, words };
};

interface MoreWordsProps {
  readonly words: WithWords<unknown>['words'];
  readonly children: ReactNode;
}

/** The words of such a part beside those that are there already. A made-up language has all of its own. */
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
