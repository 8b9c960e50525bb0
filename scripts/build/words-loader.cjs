const { parse } = require('@formatjs/icu-messageformat-parser');
const { long, mirrored } = require('./pseudo.cjs');

/**
 * Compiles a file of ICU messages when the pages are built: a wrong message stops the build, and the browser
 * needs no parser. The query asks for a pseudo-language made from the same file.
 */
module.exports = function wordsLoader(source) {
  const change = { '': (elements) => elements, '?long': long, '?mirrored': mirrored }[this.resourceQuery];
  if (!change) throw new Error(`No such pseudo-language: ${this.resourceQuery}`);
  const compiled = Object.entries(JSON.parse(source)).map(([id, message]) => {
    try {
      return [id, change(parse(message))];
    } catch (cause) {
      throw new Error(`The message ${id} is not valid: ${cause.message}`, { cause });
    }
  });
  return JSON.stringify(Object.fromEntries(compiled));
};
