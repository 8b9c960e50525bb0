import {
  Avatar,
  Button,
  makeStyles,
  mergeClasses,
  Text,
  ToggleButton,
  tokens,
} from '@fluentui/react-components';
import { CallEnd20Regular } from '@fluentui/react-icons/svg/call-end';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import { LayerDiagonal20Filled, LayerDiagonal20Regular } from '@fluentui/react-icons/svg/layer-diagonal';
import { Mic20Regular } from '@fluentui/react-icons/svg/mic';
import { ShareScreenStart20Regular } from '@fluentui/react-icons/svg/share-screen-start';
import { ShareScreenStop20Regular } from '@fluentui/react-icons/svg/share-screen-stop';
import { Video20Regular } from '@fluentui/react-icons/svg/video';
import type { ReactNode } from 'react';
import { PANEL_MIN } from '../choices';
import type { Meeting } from '../meetings';
import type { Person } from '../people';
import type { Preview } from '../use-preview';
import { PeopleTiles } from './people-tiles';
import { timesOf } from './times';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    flexShrink: 0,
    gap: tokens.spacingHorizontalM,
    height: '48px',
    paddingInline: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    containerType: 'inline-size',
  },
  title: { flexShrink: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  fill: { flexGrow: 1 },
  action: { flexShrink: 0, whiteSpace: 'nowrap' },
  /** What any meeting has and a stand-in has not: drawn, and neither to be pressed nor read out. */
  drawn: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalL,
    color: tokens.colorNeutralForegroundDisabled,
    '@container (max-width: 700px)': { display: 'none' },
  },
  time: { '@container (max-width: 520px)': { display: 'none' } },
  body: { display: 'flex', flexGrow: 1, minHeight: 0 },
  canvas: {
    flexGrow: 1,
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground4,
  },
  stage: {
    flexGrow: 1,
    minHeight: 0,
    display: 'flex',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  panel: {
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    boxSizing: 'content-box',
    borderLeft: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  panelHead: {
    display: 'flex',
    alignItems: 'center',
    flexShrink: 0,
    gap: tokens.spacingHorizontalS,
    height: '48px',
    paddingInlineStart: tokens.spacingHorizontalL,
    paddingInlineEnd: tokens.spacingHorizontalS,
  },
  mark: { color: tokens.colorBrandForeground1 },
});

interface MeetingWindowProps {
  readonly preview: Preview;
  readonly person: Person;
  readonly meeting: Meeting;
  readonly stage: ReactNode;
  readonly panel: ReactNode;
}

/** A meeting: its bar, the people or what is shared with them, and the app's side panel. */
export const MeetingWindow = ({ preview, person, meeting, stage, panel }: MeetingWindowProps) => {
  const styles = useStyles();
  const { choices, change } = preview;
  const open = choices.panel > 0;
  const toggle = (): void => void change({ panel: open ? 0 : PANEL_MIN });
  return (
    <>
      <header className={styles.bar}>
        <Text as="h1" size={300} weight="semibold" className={styles.title}>
          {meeting.title}
        </Text>
        <Text size={200} className={mergeClasses(styles.quiet, styles.time)}>
          {timesOf(meeting, preview.desk.opened)}
        </Text>
        <span className={styles.fill} />
        <span className={styles.drawn} aria-hidden>
          <Video20Regular />
          <Mic20Regular />
          <CallEnd20Regular />
        </span>
        {choices.view === 'stage' ? (
          <Button
            size="small"
            className={styles.action}
            appearance="subtle"
            icon={<ShareScreenStop20Regular />}
            onClick={() => void change({ view: 'meeting' })}
          >
            Stop sharing
          </Button>
        ) : (
          <span className={styles.drawn} aria-hidden>
            <ShareScreenStart20Regular />
          </span>
        )}
        <ToggleButton
          size="small"
          className={styles.action}
          appearance="subtle"
          checked={open}
          icon={open ? <LayerDiagonal20Filled /> : <LayerDiagonal20Regular />}
          onClick={toggle}
        >
          Leadership Overlay
        </ToggleButton>
        <Avatar name={person.name} size={28} color="colorful" title={`You are ${person.name}`} />
      </header>
      <div className={styles.body}>
        <section className={styles.canvas} aria-label={`Meeting, as ${person.name}`}>
          {stage ? <PeopleTiles meeting={meeting} you={person} strip /> : null}
          {stage ? (
            <div className={styles.stage}>{stage}</div>
          ) : (
            <PeopleTiles meeting={meeting} you={person} />
          )}
        </section>
        {open ? (
          <aside
            className={styles.panel}
            style={{ width: choices.panel }}
            aria-label={`Side panel, as ${person.name}`}
          >
            <div className={styles.panelHead}>
              <LayerDiagonal20Filled className={styles.mark} aria-hidden />
              <Text weight="semibold">Leadership Overlay</Text>
              <span className={styles.fill} />
              <Button
                size="small"
                appearance="subtle"
                aria-label="Close the side panel"
                icon={<Dismiss20Regular />}
                onClick={toggle}
              />
            </div>
            {panel}
          </aside>
        ) : null}
      </div>
    </>
  );
};
