// Loads the production bundle as the platform's worker would: the library finds its core module, and every function
// registers itself. Ends at once with 0, or with 1 when nothing was registered. Its argument is the bundle's file.
'use strict';

const Module = require('node:module');

let registered = 0;
const disposal = { dispose: () => {} };
const core = {
  version: '3.0.0-bench',
  hostVersion: '4.0.0-bench',
  registerFunction: () => {
    registered += 1;
    return disposal;
  },
  registerHook: () => disposal,
  setProgrammingModel: () => {},
  getProgrammingModel: () => undefined,
  log: () => {},
};

const load = Module._load;
Module._load = (request, ...rest) => (request === '@azure/functions-core' ? core : load(request, ...rest));

require(process.argv[2]);
process.exit(registered > 0 ? 0 : 1);
