/**
 * One room of the house: a folder, or a single file that has a law of its own. What stands deeper belongs to the
 * longest name that fits, and a file may always import from its own room.
 */
export type Room = {
  readonly name: string;
  /** Rooms and packages; `node:*` stands for all that Node brings along. */
  readonly mayImport: readonly string[];
  /** The same, through `import type` only, so that nothing of it reaches the built file. */
  readonly typesFrom: readonly string[];
};

const names = (text: string): readonly string[] => text.split(' ').filter((name) => name !== '');

/** Names stand in one line with blanks between them, so that a room can be read at a glance. */
const room = (name: string, mayImport: string, typesFrom = ''): Room => ({
  name,
  mayImport: names(mayImport),
  typesFrom: names(typesFrom),
});

const fluent = 'react @fluentui/react-components @fluentui/react-icons';

const rulesAndContract: readonly Room[] = [
  // The rules of the product know nothing but themselves; time, chance and identity are arguments.
  room('src/domain', ''),
  // The browser may load the failures. The rest of the contract brings zod, which is too heavy for it.
  room('src/contract/failure.ts', ''),
  room('src/contract/limits.ts', ''),
  room('src/contract', 'zod src/domain src/contract/limits.ts'),
  room('src/words', ''),
  // The names of the languages, which a screen offers; the words themselves come from the page.
  room('src/words/languages.ts', ''),
  // What a page that comes later brings along.
  room('src/words/later-words.ts', 'src/words'),
];

const browser: readonly Room[] = [
  // All that a screen may know of the window around it.
  room('src/host/host.ts', ''),
  room('src/host', 'src/host/teams.ts src/host/nested-app-auth.ts', 'src/host/host.ts'),
  room('src/host/teams.ts', '@microsoft/teams-js src/host', 'src/host/host.ts'),
  room('src/host/nested-app-auth.ts', '@azure/msal-browser', 'src/host/host.ts'),
  // Finds passages in opened notes, on the device; whoever has it loads it only when it is wanted.
  room('src/search', 'minisearch @orama/stemmers'),
  room(
    'src/client',
    'src/domain src/contract/failure.ts src/contract/limits.ts src/client/sync/outbox-indexed-db.ts',
    'src/contract',
  ),
  // Storage in the browser; whatever keeps something there goes through the outbox.
  room('src/client/sync/open-database.ts', 'idb src/client'),
  room('src/client/sync/outbox-indexed-db.ts', 'src/client src/client/sync/open-database.ts', 'idb'),
  room(
    'src/ui',
    `${fluent} @tanstack/react-query react-intl src/domain src/client src/contract/failure.ts src/words/languages.ts src/words/later-words.ts src/search`,
    'src/host/host.ts src/host src/contract src/words',
  ),
  room(
    'src/pages',
    'react react-dom @tanstack/react-query src/client src/host src/ui src/words',
    'src/host/host.ts',
  ),
  // The stand-in for Teams speaks the protocol in its own words, or it would share the faults of what it tests.
  room('src/preview', `${fluent} react-dom`),
];

const server: readonly Room[] = [
  room(
    'functions/index.ts',
    '@azure/functions node:path functions functions/door.ts functions/reply.ts functions/retention functions/server.ts src/contract',
  ),
  // Chooses the real parts: which store, which keys.
  room(
    'functions/server.ts',
    'functions functions/audit functions/auth functions/handlers functions/seal functions/storage functions/storage/audit-azure.ts functions/storage/azure-tables.ts',
    'src/domain',
  ),
  room('functions/reply.ts', 'functions src/contract/failure.ts', '@azure/functions'),
  room('functions/door.ts', 'functions functions/reply.ts', '@azure/functions src/contract'),
  room(
    'functions',
    'zod node:fs node:path node:zlib src/domain src/contract src/contract/failure.ts src/contract/limits.ts functions/auth functions/seal functions/storage',
    'node:stream/web src/host/host.ts functions/audit functions/handlers',
  ),
  room(
    'functions/handlers',
    'src/domain src/contract/failure.ts functions/seal/digest.ts functions/storage',
    'src/contract functions/audit',
  ),
  // Tells the trail of each person's things what was done with them.
  room(
    'functions/audit',
    'src/domain functions functions/auth functions/seal functions/storage',
    'src/contract src/contract/failure.ts',
  ),
  // Ends what people need no longer, day by day. It reads times and ids, and no words.
  room('functions/retention', 'src/domain functions functions/storage', 'functions/audit functions/seal'),
  room('functions/auth', 'jose zod node:buffer src/domain functions/seal', 'functions'),
  // The only room that has to do with cryptography, the stand-ins of one machine apart.
  room('functions/seal', 'zod node:crypto node:fs node:path src/domain functions'),
  // What every save needs; the keys are none of a handler's business.
  room('functions/seal/digest.ts', 'functions/seal src/domain'),
  room('functions/storage', 'zod src/domain functions/seal functions/storage/subject-index.ts'),
  // Finds who wrote about somebody, across owners. No handler may have it, so that no command leads there.
  room('functions/storage/subject-index.ts', 'src/domain functions/seal functions/storage'),
  room('functions/storage/azure-tables.ts', '@azure/data-tables functions/storage', 'src/domain'),
  room(
    'functions/storage/audit-azure.ts',
    '@azure/data-tables functions/storage functions/storage/azure-tables.ts',
  ),
  // The store that forgets is for tests, so no other room may have it.
  room('functions/storage/memory.ts', 'functions/storage functions/seal', 'src/domain'),
  room('functions/storage/audit-memory.ts', 'functions/storage'),
  // What whoever runs the service does to keys, from a command line; nothing of the server may have it.
  room(
    'functions/keys-cli',
    'src/domain functions functions/seal functions/storage functions/storage/azure-tables.ts',
  ),
  room(
    'functions/local',
    'node:* azurite croner jose zod src/domain functions functions/auth functions/handlers functions/seal functions/storage functions/storage/azure-tables.ts',
    'src/contract src/contract/failure.ts',
  ),
];

const aroundTheProduct: readonly Room[] = [
  room(
    'manifest',
    'node:fs/promises node:os node:path zod fflate @microsoft/app-manifest office-addin-manifest',
  ),
  room('scripts', 'node:* manifest playwright-core @swc/core'),
  // Writes the document of who gets what from the table of the contract.
  room('scripts/who-sees-what.ts', 'node:* prettier src/contract'),
  // Writes docs/TRUST.md from the schemas of what is kept, and runs the proofs.
  room('scripts/trust', 'node:* prettier zod functions functions/storage'),
  room('scripts/trust.ts', 'node:* scripts/trust'),
  room('scripts/trust-document.ts', 'node:* scripts/trust'),
  // Starts the built product and looks into its storage as a thief would, and then as its keeper.
  room(
    'scripts/at-rest',
    'node:* zod @azure/data-tables scripts/trust functions/storage functions/local functions/seal',
    'src/domain',
  ),
  room('scripts/verify-at-rest.ts', 'node:* scripts/at-rest'),
  // Measures how well earlier notes are found, on the set that was labelled for it.
  room('scripts/suggestions.ts', 'tests/surprises tests/surprises/labelled'),
  // Runs the tests for each way in which the code is broken, with Jest's parts as Jest itself finds them.
  room('scripts/mutation', 'node:* @swc/core'),
  room('scripts/mutation-document.ts', 'node:* prettier scripts/mutation'),
  room('scripts/build', 'node:* @formatjs/icu-messageformat-parser'),
  // Runs before anything is installed, so it has nothing but Node.
  room('scripts/setup', 'node:*'),
  room('bootstrap.mjs', 'scripts/setup'),
  room('webpack.config.js', 'node:* compression-webpack-plugin html-webpack-plugin scripts/build'),
  room('jest.config.js', ''),
  room('stryker.config.cjs', 'node:* jest.config.js'),
  room('eslint.config.mjs', '@eslint/js eslint-plugin-jsx-a11y eslint-plugin-react-hooks typescript-eslint'),
];

const rules = 'src/domain src/contract src/contract/failure.ts src/contract/limits.ts';
const wholeServer = `${rules} functions functions/audit functions/auth functions/handlers functions/retention functions/seal functions/seal/digest.ts functions/storage functions/storage/subject-index.ts functions/storage/memory.ts functions/storage/audit-memory.ts functions/storage/azure-tables.ts functions/storage/audit-azure.ts functions/keys-cli functions/local`;
const wholeHost = 'src/host src/host/host.ts src/host/teams.ts src/host/nested-app-auth.ts';
const inDom = 'react axe-core fast-check @testing-library/react @testing-library/user-event tests/support';

const tests: readonly Room[] = [
  room('tests/architecture.test.ts', 'node:* tests/support/architecture'),
  room('tests/support/architecture', 'node:* typescript eslint'),
  room('tests/lint.test.ts', 'node:*'),
  room('tests/dependencies.test.ts', 'node:*'),
  room('tests/support', `node:* jose ${wholeServer}`),
  // The screens and the client on the real server's rules, in one process and with no network between.
  room(
    'tests/support/in-process.tsx',
    `${inDom} @tanstack/react-query react-intl tests/functions tests/support/outbox-memory.ts src/words src/client src/ui ${wholeHost} ${wholeServer}`,
  ),
  // Stand-ins for what a browser has and jsdom has not, of the client's own ports.
  room('tests/support/outbox-memory.ts', 'src/client'),
  // The one place that starts a real browser.
  room('tests/support/browser.ts', 'node:* playwright-core tests/support'),
  room('tests/support/killable-browser.ts', 'node:* playwright-core tests/support/browser.ts'),
  room('tests/domain', 'fast-check src/domain tests/support'),
  room(
    'tests/functions',
    `node:* zod jose fast-check @azure/functions @azure/data-tables tests/support tests/storage functions/door.ts functions/reply.ts ${wholeHost} ${wholeServer}`,
  ),
  room('tests/storage', `node:* zod fast-check @swc/core tests/support ${wholeServer}`),
  room(
    'tests/client',
    `${inDom} fake-indexeddb src/client/sync/outbox-indexed-db.ts tests/support/outbox-memory.ts tests/support/in-process.tsx tests/functions src/client ${wholeServer}`,
  ),
  // The real client and the real server on a simulated network, clock and disk.
  room('tests/sync', `tests/support src/client ${wholeServer}`),
  room(
    'tests/host',
    `${inDom} @microsoft/teams-js @azure/msal-browser src/preview tests/preview ${wholeHost}`,
  ),
  room(
    'tests/ui',
    `${inDom} ${fluent} @tanstack/react-query tests/support/in-process.tsx tests/support/outbox-memory.ts tests/functions src/words src/client src/ui ${wholeHost} ${wholeServer}`,
  ),
  room('tests/preview', `${inDom} @microsoft/teams-js @azure/msal-browser src/preview`),
  room('tests/manifest', 'node:* fflate manifest functions'),
  room('tests/scripts', 'node:* scripts/trust scripts/at-rest scripts/mutation'),
  // The measure of the search for earlier notes; the labelled set knows no matcher, and none may shape it.
  room('tests/surprises', 'tests/support tests/surprises/labelled src/search'),
  room('tests/surprises/labelled', ''),
  room('tests/search', 'fast-check src/search'),
  // A browser's test sees what a person sees, and nothing of the code.
  room(
    'tests/e2e',
    'node:* playwright-core axe-core tests/support tests/support/browser.ts tests/support/killable-browser.ts',
  ),
  room(
    'bench',
    `node:* zod prettier playwright-core @azure/data-tables tests/support tests/support/browser.ts ${wholeServer}`,
  ),
  // Pages to compare ours with: the same libraries without our code, and a light window of a host.
  room('bench/pages', `${fluent} react-dom src/preview`),
  room('bench/webpack.config.cjs', 'node:* webpack.config.js compression-webpack-plugin html-webpack-plugin'),
];

/** The house as it is allowed to be. A new folder or file at the top needs a line here, and a reason. */
export const house: readonly Room[] = [
  ...rulesAndContract,
  ...browser,
  ...server,
  ...aroundTheProduct,
  ...tests,
];
