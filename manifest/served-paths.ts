/** The pages that a manifest may point at: those that the server answers without a redirect. */
export const servedPaths: readonly string[] = [
  '/meeting',
  '/tab/commitments',
  '/about',
  '/privacy',
  '/terms',
];
