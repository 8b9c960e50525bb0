/** The words of pages that come after the first load; which subjects those are is said where the pages are built. */
export const laterWords = async (): Promise<Readonly<Record<string, string>>> =>
  (await import('./en.json?later')).default;
