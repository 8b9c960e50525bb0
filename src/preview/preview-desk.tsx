import { FluentProvider, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ControlStrip } from './controls/control-strip';
import { LogBar } from './controls/log-bar';
import { Notices } from './controls/notices';
import { atScreen } from './frames';
import type { LocalServer } from './local-server';
import type { Person } from './people';
import { usePreview } from './use-preview';
import { HostWindow } from './window/host-window';
import { themeOf } from './window/themes';

const useStyles = makeStyles({
  desk: {
    flexGrow: 1,
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: 'transparent',
  },
  windows: {
    flexGrow: 1,
    minHeight: 0,
    display: 'flex',
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalM,
    overflowX: 'auto',
  },
  bare: { padding: 0, gap: '1px' },
});

interface PreviewDeskProps {
  readonly server: LocalServer;
  readonly people: readonly Person[];
}

/** The controls, and below them one window for each person at the screen. */
export const PreviewDesk = ({ server, people }: PreviewDeskProps) => {
  const styles = useStyles();
  const preview = usePreview(server, people, window.location);
  const { choices, loads } = preview;
  return (
    <FluentProvider
      theme={themeOf(choices.theme === 'contrast' ? 'contrast' : 'dark')}
      className={styles.desk}
    >
      {choices.bare ? null : <ControlStrip preview={preview} />}
      <Notices preview={preview} />
      <main className={mergeClasses(styles.windows, choices.bare && styles.bare)}>
        {atScreen(choices).map((person) => (
          <HostWindow key={`${person.id} ${loads}`} preview={preview} person={person} />
        ))}
      </main>
      {choices.bare ? null : <LogBar log={preview.desk.log} />}
    </FluentProvider>
  );
};
