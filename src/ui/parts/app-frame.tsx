import {
  FluentProvider,
  makeStyles,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  tokens,
} from '@fluentui/react-components';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { IntlProvider } from 'react-intl';
import type { Theme } from '../../host/host';
import type { Words } from '../../words/words';
import { ArrivalProvider } from './page-heading';

const THEMES = { light: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme };

const useStyles = makeStyles({
  frame: { minHeight: '100dvh', backgroundColor: tokens.colorNeutralBackground1, overflowWrap: 'anywhere' },
});

interface AppFrameProps {
  readonly theme: Theme;
  readonly words: Words;
  readonly queries: QueryClient;
  readonly children: ReactNode;
}

/** Theme, words and reading direction around a page. The direction is set once: a change of it starts afresh. */
export const AppFrame = ({ theme, words, queries, children }: AppFrameProps) => {
  const styles = useStyles();
  return (
    <IntlProvider locale={words.locale} messages={words.messages}>
      <QueryClientProvider client={queries}>
        <FluentProvider
          key={words.direction}
          className={styles.frame}
          theme={THEMES[theme]}
          dir={words.direction}
          lang={words.locale}
        >
          <ArrivalProvider>{children}</ArrivalProvider>
        </FluentProvider>
      </QueryClientProvider>
    </IntlProvider>
  );
};
