import type { Fault } from '../fault';
import type { ManifestView } from '../view';

/** Names of the maker's own products, and of the core features of its client, which a name may not borrow. */
const reserved = [
  'Microsoft Teams Outlook Office Excel PowerPoint Word OneDrive OneNote SharePoint Azure Copilot Surface Xbox',
  'Chat Contacts Calendar Calls Files Activity Help App Apps',
].flatMap((words) => words.split(' '));

const wordIn = (text: string, words: readonly string[]): string | undefined =>
  words.find((word) => new RegExp(`\\b${word}\\b`, 'i').test(text));

const nameFaults = (place: string, name: string | undefined): Fault[] => {
  const word = name === undefined ? undefined : wordIn(name, reserved);
  return word === undefined
    ? []
    : [{ place, problem: `the store does not allow the word "${word}" in a name` }];
};

/** The wording rules of the store that a machine can judge; a reviewer judges the rest. */
export const storeFaults = ({ name, description }: ManifestView): Fault[] => {
  const faults = [...nameFaults('name.short', name.short), ...nameFaults('name.full', name.full)];
  const short = description.short;
  if (short === undefined) return faults;
  const place = 'description.short';
  const word = wordIn(short, ['app', 'apps']);
  if (word !== undefined) faults.push({ place, problem: `the store asks to leave out the word "${word}"` });
  if (/[.!?]\s+\S/.test(short)) faults.push({ place, problem: 'must be one sentence' });
  if (short === description.full) faults.push({ place, problem: 'must differ from description.full' });
  return faults;
};
