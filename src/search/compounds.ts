import { stemOf } from './words';

/** What stands between the parts of a German compound. */
const JOINTS = ['', 's', 'n', 'en', 'es', 'er', 'e'];
const SHORTEST_PART = 4;
/** A part whose other half is unknown has to be this long, or "Rat" would be found in "Rathaus" and in "beraten". */
const SURE_PART = 5;

/** The parts of a long word that are words themselves: Wunddokumentation is about Wunden and about Dokumentation. */
export const partsOf = (typed: string, isWord: (stem: string) => boolean): readonly string[] => {
  const parts = new Set<string>();
  for (let at = 3; at <= typed.length - 3; at += 1) {
    const tail = stemOf(typed.slice(at), 'de');
    const heads = JOINTS.filter((joint) => typed.slice(0, at).endsWith(joint)).map((joint) =>
      stemOf(typed.slice(0, at - joint.length), 'de'),
    );
    const known = heads.filter((head) => head.length >= SHORTEST_PART && isWord(head));
    const tailKnown = tail.length >= SHORTEST_PART && isWord(tail);
    for (const head of known) {
      if (tailKnown || head.length >= SURE_PART) parts.add(head);
    }
    if (tailKnown && (known.length > 0 || tail.length >= SURE_PART)) parts.add(tail);
  }
  return [...parts];
};
