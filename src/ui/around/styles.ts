import { makeStyles, tokens } from '@fluentui/react-components';

/** What the screens before and after a meeting have in common. */
export const useAroundStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL, minWidth: 0 },
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  item: { display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
  ways: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  way: { minHeight: '44px', minWidth: 0 },
  alone: { alignSelf: 'flex-start', minHeight: '44px' },
  quiet: { color: tokens.colorNeutralForeground3 },
  ask: { color: tokens.colorNeutralForeground2 },
});
