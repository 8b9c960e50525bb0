import { HINT_MAX, type Counterpart } from './counterpart';
import { cleanName, firstNameOf } from './display-name';
import { plainLetters } from './plain-letters';

type Named = Pick<Counterpart, 'id' | 'name' | 'hint'>;

/** A hint as it may be kept and shown; it stands beside names and must turn no more of the screen than they do. */
export const cleanHint = (text: string): string =>
  cleanName(text)
    .slice(0, HINT_MAX)
    .replace(/\p{Cs}/gu, '')
    .trim();

const areAlike = (a: Named, b: Named): boolean =>
  a.id !== b.id && plainLetters(a.name) === plainLetters(b.name);

/** The others whose name differs in nothing but capitals, accents or white space. */
export const alikeTo = <Person extends Named>(person: Named, all: readonly Person[]): readonly Person[] =>
  all.filter((other) => areAlike(person, other));

/**
 * The people that share a name and still can not be told apart, because one of them has no hint or two have the same
 * one. These are the people whose hint a screen asks for.
 */
export const needHints = <Person extends Named>(all: readonly Person[]): readonly Person[] => {
  const seen = new Map<string, Person[]>();
  for (const person of all) {
    const name = plainLetters(person.name);
    seen.set(name, [...(seen.get(name) ?? []), person]);
  }
  return [...seen.values()].filter((people) => people.length > 1).flatMap(notToldApart);
};

const notToldApart = <Person extends Named>(people: readonly Person[]): readonly Person[] =>
  people.filter((one) => {
    const hint = plainLetters(one.hint);
    return hint === '' || people.some((other) => other.id !== one.id && plainLetters(other.hint) === hint);
  });

/** The name by which a person is shown among all the others: with the hint only where another is called alike. */
export const labelOf = (person: Named, all: readonly Named[]): string => {
  const hint = person.hint.trim();
  return hint !== '' && all.some((other) => areAlike(person, other))
    ? `${person.name} (${hint})`
    : person.name;
};

/**
 * A text as its words with blanks around, so that a word is found only where it stands whole. A hyphen joins: Ann is
 * not meant by "Ann-Marie".
 */
const asWords = (text: string): string => {
  const words = plainLetters(text).match(/[\p{L}\p{M}\p{N}]+(?:[-\u2010\u2011][\p{L}\p{M}\p{N}]+)*/gu);
  return words ? ` ${words.join(' ')} ` : '';
};

/**
 * The one person whom the title of a meeting speaks of, by the full name or by a first name that nobody else has.
 * Where two could be meant nobody is suggested: notes under the wrong name are worse than one more press.
 */
export const suggestFromTitle = <Person extends Named>(
  title: string,
  people: readonly Person[],
): Person | undefined => {
  const words = asWords(title);
  const firstNames = people.map(({ name }) => asWords(firstNameOf(name)));
  const named = people.filter((person, index) => {
    const [full, first] = [asWords(person.name), firstNames[index] ?? ''];
    const isOnlyOne = firstNames.indexOf(first) === firstNames.lastIndexOf(first);
    return (full !== '' && words.includes(full)) || (isOnlyOne && first !== '' && words.includes(first));
  });
  return named.length === 1 ? named[0] : undefined;
};
