/** The languages that the product has words for, each by its own name. */
export const LANGUAGES = [{ tag: 'en-GB', name: 'English' }] as const;

/** Made from English to find layouts that break; for one's own machine only. */
export const TRIAL_LANGUAGES = [
  { tag: 'en-XA', name: 'English, longer' },
  { tag: 'ar-XB', name: 'English, mirrored' },
] as const;
