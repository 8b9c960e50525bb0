import { makeStyles, tokens } from '@fluentui/react-components';

/** What the parts of an appraisal have in common. */
export const useAppraisalStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXL, minWidth: 0 },
  head: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, alignItems: 'flex-start' },
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  ways: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  way: { minHeight: '44px', maxWidth: '100%' },
  alone: { alignSelf: 'flex-start', minHeight: '44px', maxWidth: '100%' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(180px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
    // A field with a hint below it stays beside one without.
    alignItems: 'start',
  },
  list: { listStyleType: 'none', margin: 0, padding: 0, width: '100%' },
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalM,
    borderBottomWidth: tokens.strokeWidthThin,
    borderBottomStyle: 'solid',
    borderBottomColor: tokens.colorNeutralStroke2,
    overflowWrap: 'anywhere',
    minWidth: 0,
    ':last-child': { borderBottomStyle: 'none' },
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  late: { color: tokens.colorStatusWarningForeground1 },
  settled: { color: tokens.colorNeutralForeground3, textDecorationLine: 'line-through' },
  beside: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderInlineStartWidth: tokens.strokeWidthThick,
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorBrandStroke2,
  },
  link: { color: tokens.colorBrandForegroundLink, alignSelf: 'flex-start', paddingBlock: '12px' },
  words: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  // A word that fits no line would else make the field as wide as itself, and the page with it.
  area: { minHeight: '96px', maxHeight: '50dvh', fieldSizing: 'content', overflowWrap: 'anywhere' },
  field: { minWidth: 0 },
  input: { minWidth: 0, width: '100%', minHeight: '44px' },
});
