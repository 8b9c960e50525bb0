/** What was saved without what a save carries, and with a version: as the server hands it out again. */
export const handedOut = <Saved extends { readonly wid: string; readonly base: string | null }>(
  saved: Saved,
  version: string,
) => {
  const content = Object.entries(saved).filter(([field]) => field !== 'wid' && field !== 'base');
  return { ...(Object.fromEntries(content) as Omit<Saved, 'wid' | 'base'>), version };
};
