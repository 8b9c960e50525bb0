const { copyFileSync, mkdirSync } = require('node:fs');
const { dirname } = require('node:path');

/** Copies files that a deployment needs beside the bundle, after the bundle was written. */
class CopyFiles {
  /** @param pairs of [from, to], absolute paths */
  constructor(pairs) {
    this.pairs = pairs;
  }

  apply(compiler) {
    compiler.hooks.afterEmit.tap('CopyFiles', (compilation) => {
      for (const [from, to] of this.pairs) {
        mkdirSync(dirname(to), { recursive: true });
        copyFileSync(from, to);
        compilation.fileDependencies.add(from);
      }
    });
  }
}

module.exports = { CopyFiles };
