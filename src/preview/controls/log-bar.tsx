import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUp16Regular } from '@fluentui/react-icons/svg/chevron-up';
import { useId, useState, useSyncExternalStore } from 'react';
import type { LogState, ProtocolLog } from '../protocol-log';
import type { LogLine } from '../session';

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground3,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    minHeight: '28px',
    paddingInline: tokens.spacingHorizontalS,
  },
  lines: {
    height: '160px',
    overflowY: 'auto',
    margin: 0,
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`,
    listStyleType: 'none',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground3,
  },
  line: {
    display: 'grid',
    gridTemplateColumns: '48px 220px minmax(0, 1fr) 120px',
    columnGap: tokens.spacingHorizontalM,
  },
  unknown: { color: tokens.colorStatusWarningForeground1 },
});

const summaryOf = ({ calls, unanswered, unknown }: LogState): string =>
  [
    `Protocol: ${calls} ${calls === 1 ? 'message' : 'messages'}`,
    ...(unanswered > 0 ? [`${unanswered} not answered`] : []),
    unknown.length > 0 ? `unknown calls: ${unknown.join(', ')}` : 'every call understood',
  ].join(', ');

const stands = (outcome: LogLine['outcome']): boolean =>
  outcome === 'unknown call' || outcome === 'not answered';

/** What pages and host say to each other, one line until somebody wants to know more. */
export const LogBar = ({ log }: { readonly log: ProtocolLog }) => {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const lines = useId();
  const state = useSyncExternalStore(log.subscribe, log.state);
  return (
    <footer className={styles.bar}>
      <div className={styles.head}>
        <Button
          size="small"
          appearance="transparent"
          aria-expanded={open}
          aria-controls={lines}
          icon={open ? <ChevronDown16Regular /> : <ChevronUp16Regular />}
          onClick={() => setOpen(!open)}
        >
          <Text size={200} className={state.unknown.length > 0 ? styles.unknown : undefined}>
            {summaryOf(state)}
          </Text>
        </Button>
      </div>
      {open ? (
        <ol id={lines} className={styles.lines} aria-label="Protocol log, the newest first" tabIndex={0}>
          {state.entries.toReversed().map(({ number, frame, from, func, outcome }) => (
            <li key={number} className={mergeClasses(styles.line, stands(outcome) && styles.unknown)}>
              <span>{number}</span>
              <span>
                {frame.person.id}, {frame.surface}
              </span>
              <span>
                {from === 'page' ? 'asks' : 'is told'} {func}
              </span>
              <span>{outcome}</span>
            </li>
          ))}
        </ol>
      ) : null}
    </footer>
  );
};
