import type { PointsPageProps } from '../surprises/points-page';

/** The pages of a person's own data. */
export type DataPlace =
  | { readonly kind: 'data' }
  /** Everything about one person. */
  | { readonly kind: 'about'; readonly counterpart: string }
  /** What should be raised with one person before an appraisal. */
  | ({ readonly kind: 'points' } & PointsPageProps)
  /** Who opened it. */
  | { readonly kind: 'trail' }
  | { readonly kind: 'erase' };
