// Runs one TypeScript program in plain Node: node scripts/run-ts.mjs scripts/some-program.ts [its arguments]
// Types are stripped in memory and nothing is written to disk. Checking types is `tsc`'s work, not this file's.
import Module from 'node:module';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { transformSync } from '@swc/core';

const [program, ...programArguments] = process.argv.slice(2);
if (program === undefined) {
  process.stderr.write('Say which program to run: node scripts/run-ts.mjs scripts/some-program.ts\n');
  process.exit(2);
}
const file = path.resolve(program);
if (!existsSync(file)) {
  process.stderr.write(`There is no program at ${program}.\n`);
  process.exit(2);
}

const compile = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    configFile: false,
    swcrc: false,
    sourceMaps: 'inline',
    jsc: {
      parser: { syntax: 'typescript', tsx: filename.endsWith('.tsx') },
      transform: { react: { runtime: 'automatic' } },
      target: 'es2022',
    },
    module: { type: 'commonjs' },
  });
  module._compile(code, filename);
};

// Node resolves an import without an extension by trying each of these in turn; `.js` and `.json` are there already.
Module._extensions['.ts'] = compile;
Module._extensions['.tsx'] = compile;

// A stack then names the line of the source that a person wrote.
process.setSourceMapsEnabled(true);

process.argv = [process.execPath, file, ...programArguments];
Module._load(file, null, true);
