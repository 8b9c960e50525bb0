/** Thrown to end a command with a sentence for the person who called it, and an exit code. */
export class Stop extends Error {
  /**
   * @param {string} sentence empty when everything has been said already
   * @param {number} [code] exit code
   */
  constructor(sentence, code = 1) {
    super(sentence);
    this.name = 'Stop';
    this.code = code;
  }
}

/** @param {string} line */
export const say = (line) => {
  process.stdout.write(`${line}\n`);
};

/** @param {number} started milliseconds, from `performance.now()` */
export const secondsSince = (started) => `${((performance.now() - started) / 1000).toFixed(1)} s`;
