import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import type { Preview } from '../use-preview';

const useStyles = makeStyles({
  notices: { flexShrink: 0, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0` },
});

/** The last thing that the preview has to say. It stays until it is dismissed: nothing is told in passing. */
export const Notices = ({ preview }: { readonly preview: Preview }) => {
  const styles = useStyles();
  const { notices, dismiss } = preview;
  if (notices.length === 0) return null;
  return (
    <div className={styles.notices}>
      <MessageBar intent="info">
        <MessageBarBody>{notices.join(' ')}</MessageBarBody>
        <MessageBarActions
          containerAction={
            <Button
              appearance="transparent"
              aria-label="Dismiss"
              icon={<Dismiss16Regular />}
              onClick={dismiss}
            />
          }
        />
      </MessageBar>
    </div>
  );
};
