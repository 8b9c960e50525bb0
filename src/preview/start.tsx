import {
  Button,
  FluentProvider,
  makeStaticStyles,
  makeStyles,
  Spinner,
  teamsDarkTheme,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { Banner } from './banner';
import type { LocalServer } from './local-server';
import type { Person } from './people';
import { PreviewDesk } from './preview-desk';

type People =
  | { readonly status: 'asking' }
  | { readonly status: 'here'; readonly people: readonly Person[] }
  | { readonly status: 'failed'; readonly reason: string };

const usePage = makeStaticStyles({
  'html, body, #root': { height: '100%', margin: 0 },
});

const useStyles = makeStyles({
  all: {
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground5,
  },
  middle: {
    flexGrow: 1,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingVerticalL,
  },
});

/** Asks who there is to be, and opens the desk when the local host has told. */
export const Start = ({ server }: { readonly server: LocalServer }) => {
  usePage();
  const styles = useStyles();
  const [tries, setTries] = useState(0);
  const [state, setState] = useState<People>({ status: 'asking' });

  useEffect(() => {
    let current = true;
    const tell = (news: People): void => {
      if (current) setState(news);
    };
    server.people().then(
      (people) => tell({ status: 'here', people }),
      (error: unknown) =>
        tell({ status: 'failed', reason: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      current = false;
    };
  }, [server, tries]);

  const again = (): void => {
    setState({ status: 'asking' });
    setTries((count) => count + 1);
  };

  return (
    <FluentProvider theme={teamsDarkTheme} className={styles.all}>
      <Banner />
      {state.status === 'here' ? (
        <PreviewDesk server={server} people={state.people} />
      ) : (
        <main className={styles.middle}>
          {state.status === 'asking' ? (
            <Spinner label="Asking who there is" />
          ) : (
            <>
              <Text role="alert">{state.reason}</Text>
              <Button appearance="primary" onClick={again}>
                Try again
              </Button>
            </>
          )}
        </main>
      )}
    </FluentProvider>
  );
};
