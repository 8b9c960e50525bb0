// A parent that starts Azurite in the folder it is given, says how to reach it, and then waits to be killed.
'use strict';

const { readFileSync } = require('node:fs');
const { resolve } = require('node:path');
const { transformSync } = require('@swc/core');

require.extensions['.ts'] = (module, file) => {
  const { code } = transformSync(readFileSync(file, 'utf8'), {
    filename: file,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
  });
  module._compile(code, file);
};

const { startAzurite } = require(resolve('functions', 'local', 'azurite.ts'));

startAzurite({ folder: process.argv[2], log: () => {} }).then(({ connectionString, pid }) => {
  process.stdout.write(`${JSON.stringify({ connectionString, pid })}\n`);
});
