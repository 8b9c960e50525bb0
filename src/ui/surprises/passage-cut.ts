import { PASSAGE_MAX } from '../../domain/point';

/** As much of a text as a link takes, up to a whole word where there is one. */
export const passageCut = (text: string): string => {
  if (text.length <= PASSAGE_MAX) return text;
  const blank = text.lastIndexOf(' ', PASSAGE_MAX);
  return text.slice(0, blank > 0 ? blank : PASSAGE_MAX).toWellFormed();
};
