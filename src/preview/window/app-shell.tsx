import { Avatar, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Alert24Regular } from '@fluentui/react-icons/svg/alert';
import { Apps24Regular } from '@fluentui/react-icons/svg/apps';
import { CalendarLtr24Regular } from '@fluentui/react-icons/svg/calendar-ltr';
import { Chat24Regular } from '@fluentui/react-icons/svg/chat';
import { LayerDiagonal20Filled, LayerDiagonal24Filled } from '@fluentui/react-icons/svg/layer-diagonal';
import { Mail24Regular } from '@fluentui/react-icons/svg/mail';
import { People24Regular } from '@fluentui/react-icons/svg/people';
import { PeopleTeam24Regular } from '@fluentui/react-icons/svg/people-team';
import { TaskListLtr24Regular } from '@fluentui/react-icons/svg/task-list-ltr';
import type { FluentIcon } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Meeting } from '../meetings';
import type { Person } from '../people';

const useStyles = makeStyles({
  shell: { display: 'flex', flexGrow: 1, minHeight: 0 },
  /** Drawn so that the eye knows where it is; nothing in it can be pressed or is read out. */
  rail: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    flexShrink: 0,
    gap: tokens.spacingVerticalXL,
    width: '56px',
    paddingBlock: tokens.spacingVerticalL,
    color: tokens.colorNeutralForegroundDisabled,
    backgroundColor: tokens.colorNeutralBackground4,
  },
  here: { color: tokens.colorBrandForeground1 },
  main: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column' },
  head: {
    display: 'flex',
    alignItems: 'center',
    flexShrink: 0,
    gap: tokens.spacingHorizontalM,
    height: '52px',
    paddingInline: tokens.spacingHorizontalXL,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  mark: { flexShrink: 0, color: tokens.colorBrandForeground1 },
  tab: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  tabHere: {
    display: 'flex',
    alignItems: 'center',
    height: '100%',
    boxSizing: 'border-box',
    whiteSpace: 'nowrap',
    borderTop: '2px solid transparent',
    borderBottom: `2px solid ${tokens.colorBrandStroke1}`,
  },
  fill: { flexGrow: 1 },
  page: { flexGrow: 1, minHeight: 0, display: 'flex', backgroundColor: tokens.colorNeutralBackground3 },
});

const rails: { readonly [Host in 'Teams' | 'Outlook']: readonly FluentIcon[] } = {
  Teams: [Alert24Regular, Chat24Regular, PeopleTeam24Regular, CalendarLtr24Regular],
  Outlook: [Mail24Regular, CalendarLtr24Regular, People24Regular, TaskListLtr24Regular],
};

interface AppShellProps {
  readonly host: 'Teams' | 'Outlook';
  readonly person: Person;
  /** Given for the tab of a meeting's chat, missing for the app on its own. */
  readonly meeting: Meeting | undefined;
  readonly children: ReactNode;
}

/** The app outside a meeting: as a tab of the meeting's chat, or on its own in Teams or Outlook. */
export const AppShell = ({ host, person, meeting, children }: AppShellProps) => {
  const styles = useStyles();
  return (
    <div className={styles.shell}>
      <div className={styles.rail} aria-hidden>
        {rails[host].map((Icon, place) => (
          <Icon key={place} {...(meeting && place === 1 ? { className: styles.here } : {})} />
        ))}
        {meeting ? null : <LayerDiagonal24Filled className={styles.here} />}
        <Apps24Regular />
      </div>
      <div className={styles.main}>
        <header className={styles.head}>
          {meeting ? (
            <>
              <Text as="h1" size={400} weight="semibold" className={styles.title}>
                {meeting.title}
              </Text>
              <Text className={styles.tab} aria-hidden>
                Chat
              </Text>
              <Text className={styles.tab} aria-hidden>
                Details
              </Text>
              <Text className={styles.tabHere}>Leadership Overlay</Text>
            </>
          ) : (
            <>
              <LayerDiagonal20Filled className={styles.mark} aria-hidden />
              <Text as="h1" size={400} weight="semibold" className={styles.title}>
                Leadership Overlay
              </Text>
              <Text className={styles.tabHere}>My commitments</Text>
              <Text className={styles.tab} aria-hidden>
                About
              </Text>
            </>
          )}
          <span className={styles.fill} />
          <Avatar name={person.name} size={28} color="colorful" title={`You are ${person.name}`} />
        </header>
        <div className={styles.page}>{children}</div>
      </div>
    </div>
  );
};
