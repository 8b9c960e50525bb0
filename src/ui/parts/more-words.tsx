import { useMemo, type ComponentType, type ReactNode } from 'react';
import { IntlProvider, useIntl } from 'react-intl';
import { laterWords } from '../../words/later-words';
import { Later, useLater } from './later';

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
const MoreWords = ({ words, children }: MoreWordsProps) => {
  const { locale, messages } = useIntl();
  // The build compiles them; for the types they stay the texts that were written.
  const all = useMemo(() => ({ ...words, ...(messages as typeof words) }), [words, messages]);
  return (
    <IntlProvider locale={locale} messages={all}>
      {children}
    </IntlProvider>
  );
};

type Load<Props extends object> = () => ReturnType<typeof withWords<ComponentType<Props>>>;

/** A part of a page that goes on without it. */
export const quietly = <Props extends object>(name: string, load: Load<Props>) =>
  function ComesQuietly(props: Props) {
    const { data } = useLater(name, load);
    if (!data) return null;
    return (
      <MoreWords words={data.words}>
        <data.part {...props} />
      </MoreWords>
    );
  };

/** A part that is waited for: it says that it comes, and where it can not be had, it says that and asks again. */
export const waitedFor = <Props extends object>(name: string, load: Load<Props>) =>
  function IsWaitedFor(props: Props) {
    return (
      <Later name={name} load={load}>
        {({ part: Part, words }) => (
          <MoreWords words={words}>
            <Part {...props} />
          </MoreWords>
        )}
      </Later>
    );
  };
