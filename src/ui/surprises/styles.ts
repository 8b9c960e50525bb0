import { makeStyles, tokens } from '@fluentui/react-components';

/** What the parts of the page of points have in common. */
export const usePointStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL, minWidth: 0 },
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  tight: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0, minWidth: 0 },
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalM,
    ':first-child': { paddingBlockStart: 0 },
    borderBottomWidth: tokens.strokeWidthThin,
    borderBottomStyle: 'solid',
    borderBottomColor: tokens.colorNeutralStroke2,
    ':last-child': { borderBottomStyle: 'none' },
    overflowWrap: 'anywhere',
  },
  /** Under the point that it belongs to. */
  inner: {
    paddingInlineStart: tokens.spacingHorizontalM,
    borderInlineStartWidth: tokens.strokeWidthThick,
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke2,
  },
  ways: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  way: { minHeight: '44px', maxWidth: '100%' },
  start: { alignSelf: 'flex-start', minHeight: '44px', maxWidth: '100%' },
  quiet: { color: tokens.colorNeutralForeground3 },
  open: { color: tokens.colorStatusWarningForeground1 },
  dropped: { color: tokens.colorNeutralForeground3, textDecorationLine: 'line-through' },
  words: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  /** A word that matched; weight and line say so where colours are taken away. */
  mark: {
    backgroundColor: 'transparent',
    color: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'underline',
    textDecorationThickness: tokens.strokeWidthThick,
  },
});
