const { gzipSync } = require('node:zlib');

/**
 * Fails the build when the JavaScript that a page loads first is larger than its budget.
 * What counts is what travels: gzip bytes of the entry's own chunks, lazy ones left out.
 */
class GzipBudget {
  /** @param budgets bytes of gzip per entry */
  constructor(budgets) {
    this.budgets = budgets;
  }

  apply(compiler) {
    const { WebpackError } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('GzipBudget', (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: 'GzipBudget', stage }, () => {
        for (const [entry, budget] of Object.entries(this.budgets)) {
          const files = compilation.entrypoints
            .get(entry)
            .getFiles()
            .filter((file) => file.endsWith('.js'));
          const size = files
            .map((file) => gzipSync(compilation.getAsset(file).source.buffer(), { level: 9 }).byteLength)
            .reduce((sum, bytes) => sum + bytes, 0);
          if (size > budget) {
            compilation.errors.push(
              new WebpackError(
                `First load of ${entry}: ${size} bytes of gzip JavaScript, ${budget} allowed.`,
              ),
            );
          }
        }
      });
    });
  }
}

module.exports = { GzipBudget };
