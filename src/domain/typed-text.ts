/** Old machines part lines and pages by these; they come along from documents and say the same as a line break. */
const PARTS_LINES = /[\v\f\u0085]/g;

/** Control signs other than tab and line breaks: nobody sees them, nobody means them, and the server refuses them. */
const UNSEEN = /(?![\t\n\r])\p{Cc}/gu;

/**
 * A text as it may be kept, from what was typed or pasted. Signs that can not be seen are taken out where they come
 * in: a refusal would ask the person to remove what they can not find. Half a character stays, because some keyboards
 * deliver a character in two halves.
 */
export const typedText = (text: string): string => text.replace(PARTS_LINES, '\n').replace(UNSEEN, '');
