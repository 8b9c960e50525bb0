const { parse } = require('@formatjs/icu-messageformat-parser');
const { long, mirrored } = require('./pseudo.cjs');

/**
 * Compiles a file of ICU messages when the pages are built: a wrong message stops the build, and the browser
 * needs no parser. The query asks for a pseudo-language made from the same file, or for the words of the subjects in
 * `later`, which the first load of a page goes without.
 */
module.exports = function wordsLoader(source) {
  const asItIs = (elements) => elements;
  const change = { '': asItIs, '?later': asItIs, '?long': long, '?mirrored': mirrored }[this.resourceQuery];
  if (!change) throw new Error(`No such pseudo-language: ${this.resourceQuery}`);
  const { later = [] } = this.getOptions?.() ?? {};
  const isLater = (id) => later.some((subject) => id.startsWith(`${subject}.`));
  const isWanted = (id) => {
    if (this.resourceQuery === '') return !isLater(id);
    return this.resourceQuery !== '?later' || isLater(id);
  };
  const messages = Object.entries(JSON.parse(source)).filter(([id]) => isWanted(id));
  const compiled = messages.map(([id, message]) => {
    try {
      return [id, change(parse(message))];
    } catch (cause) {
      throw new Error(`The message ${id} is not valid: ${cause.message}`, { cause });
    }
  });
  return JSON.stringify(Object.fromEntries(compiled));
};
