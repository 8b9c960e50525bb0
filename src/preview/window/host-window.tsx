import { FluentProvider, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { framesOf } from '../frames';
import type { Frame } from '../frames';
import { meetingAt } from '../meetings';
import type { Meeting } from '../meetings';
import type { Person } from '../people';
import type { Preview } from '../use-preview';
import { AppShell } from './app-shell';
import { HostFrame } from './host-frame';
import { MeetingWindow } from './meeting-window';
import { meetingThemeOf, themeOf } from './themes';

const useStyles = makeStyles({
  window: {
    flex: '1 1 0',
    minWidth: '420px',
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow8,
    outline: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  bare: { borderRadius: tokens.borderRadiusNone, boxShadow: 'none' },
});

interface HostWindowProps {
  readonly preview: Preview;
  /** Whose screen this is. */
  readonly person: Person;
}

const meetingOf = ({ desk, choices }: Preview, person: Person): Meeting => {
  const { second, meeting: slug, minute, length, title, start } = choices;
  const beside = second && (person.id === second.id ? choices.person : second);
  const now = desk.opened;
  return meetingAt(desk.people, { slug, you: person, beside, now, minute, length, title, start });
};

/** One person's window: a meeting with stage and side panel, the tab of its chat, or the app on its own. */
export const HostWindow = ({ preview, person }: HostWindowProps) => {
  const styles = useStyles();
  const { choices } = preview;
  const { view, theme, locale } = choices;
  const meeting = meetingOf(preview, person);
  const inMeeting = view === 'meeting' || view === 'stage';

  const frames = framesOf(choices, person);
  const show = (frame: Frame | undefined) =>
    frame && <HostFrame key={frame.key} frame={frame} meeting={meeting} preview={preview} />;
  const on = (surface: Frame['surface']) => show(frames.find((frame) => frame.surface === surface));

  return (
    <FluentProvider
      theme={inMeeting ? meetingThemeOf(theme) : themeOf(theme)}
      dir={locale === 'ar-XB' ? 'rtl' : 'ltr'}
      className={mergeClasses(styles.window, choices.bare && styles.bare)}
      role="region"
      aria-label={`The window of ${person.name}`}
    >
      {inMeeting ? (
        <MeetingWindow
          preview={preview}
          person={person}
          meeting={meeting}
          stage={on('stage')}
          panel={on('side-panel')}
        />
      ) : (
        <AppShell
          host={choices.poor === 'outlook' ? 'Outlook' : 'Teams'}
          person={person}
          meeting={view === 'chat' ? meeting : undefined}
        >
          {on('chat-tab') ?? on('personal-tab')}
        </AppShell>
      )}
    </FluentProvider>
  );
};
