import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { PageHeading } from './page-heading';

const useStyles = makeStyles({
  message: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalL,
    maxWidth: '560px',
    padding: tokens.spacingHorizontalXL,
    marginInline: 'auto',
  },
  about: { color: tokens.colorNeutralForeground2 },
});

interface MessageProps {
  readonly title: string;
  readonly about: string;
  /** The way on, if there is one. */
  readonly children?: ReactNode;
}

/** A page that has one thing to say and, where there is one, a way on. */
export const Message = ({ title, about, children }: MessageProps) => {
  const styles = useStyles();
  return (
    <main className={styles.message}>
      <PageHeading of="panel">{title}</PageHeading>
      <Text className={styles.about}>{about}</Text>
      {children}
    </main>
  );
};
