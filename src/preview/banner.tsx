import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { DesktopFlow20Regular } from '@fluentui/react-icons/svg/desktop-flow';

const useStyles = makeStyles({
  strip: {
    display: 'flex',
    flexShrink: 0,
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '32px',
    padding: `0 ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorPaletteMarigoldBackground1,
    color: tokens.colorPaletteMarigoldForeground2,
    borderBottom: `1px solid ${tokens.colorPaletteMarigoldBorder1}`,
  },
});

/** Always on the page, pictures included: nobody may take the preview for Microsoft Teams. */
export const Banner = () => {
  const styles = useStyles();
  return (
    <header className={styles.strip}>
      <DesktopFlow20Regular aria-hidden />
      <Text size={200} weight="semibold">
        Local preview: a stand-in for the Teams window. Not Microsoft Teams.
      </Text>
    </header>
  );
};
