import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** A message says what to do instead, since a person meets the rule before they meet its reason. */
const syntax = {
  defaultExport: {
    selector: 'ExportDefaultDeclaration',
    message: 'Export it by its name, so that it has the same name everywhere.',
  },
  enums: {
    selector: 'TSEnumDeclaration',
    message: 'Write a union of literal strings; it needs no code and reads the same in JSON.',
  },
  classes: {
    selector: 'ClassDeclaration:not([superClass.name=/Error$/])',
    message:
      'Write a function that returns the few functions which share its variables. Only errors are classes.',
  },
  tableWrites: {
    selector:
      'CallExpression[callee.property.name=/^(createEntity|updateEntity|upsertEntity|deleteEntity|submitTransaction)$/]',
    message:
      'Write through Rows (functions/storage/rows.ts): there a change carries the version it was made on.',
  },
  changedEntries: {
    selector: 'CallExpression[callee.property.name=/^(updateEntity|upsertEntity|submitTransaction)$/]',
    message: 'Entries of the trail are added and never changed; they are taken away when their time is over.',
  },
  blindWrites: {
    selector: 'CallExpression[callee.property.name=/^(upsertEntity|submitTransaction)$/]',
    message: 'Create, or update on a condition: an upsert overwrites what somebody else has just written.',
  },
  nakedWrites: {
    selector: 'CallExpression[callee.property.name=/^(updateEntity|deleteEntity)$/][arguments.length<3]',
    message: 'Pass the etag of the row that was read, so that storage refuses when somebody else was faster.',
  },
  nakedRemovals: {
    selector: 'CallExpression[callee.property.name="deleteEntity"][arguments.length<3]',
    message: 'Pass the etag of the row that was read, so that storage refuses when somebody else was faster.',
  },
  // The domain is arithmetic; a rule that looks at the clock can not be tried with another day.
  clock: {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'Take the time as an argument.',
  },
};
const restrict = (...rules) => ['error', ...rules];
const everywhere = [syntax.defaultExport, syntax.enums, syntax.classes];

const noBrowserDoors = {
  'no-restricted-globals': [
    'error',
    {
      name: 'fetch',
      message: 'Ask through `ask` of src/client: one place signs in, retries and reads refusals.',
    },
    { name: 'localStorage', message: 'Nothing private may stay on a shared machine; keep it in the page.' },
    { name: 'sessionStorage', message: 'Nothing private may stay on a shared machine; keep it in the page.' },
    { name: 'indexedDB', message: 'Nothing private may stay on a shared machine; keep it in the page.' },
    { name: 'location', message: 'Where we are is known to src/host; take it from the product.' },
    { name: 'XMLHttpRequest', message: 'Ask through `ask` of src/client.' },
  ],
  'no-restricted-properties': [
    'error',
    ...['location', 'localStorage', 'sessionStorage', 'indexedDB', 'fetch', 'parent', 'opener'].map(
      (property) => ({
        object: 'window',
        property,
        message: 'A screen knows only the product and its host; see src/ui/parts/product.tsx.',
      }),
    ),
  ],
};

export default tseslint.config(
  { ignores: ['build/', '.data/', 'coverage/', '.stryker-tmp/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  js.configs.recommended,
  {
    rules: {
      eqeqeq: 'error',
      'no-console': ['error'],
      'no-restricted-syntax': restrict(...everywhere, syntax.tableWrites),
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': [
        'error',
        // A declaration file has to name a type by its import.
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // `void` says that nobody waits on purpose; a promise that nobody thought about is still an error.
      '@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: true }],
      // A number reads as itself in a sentence. Objects and what may be missing stay forbidden.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `return putOff(failure)` leaves a function early in one line, and nobody can use the nothing it returns.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // What was caught elsewhere is thrown on as it came.
      '@typescript-eslint/only-throw-error': ['error', { allowThrowingUnknown: true }],
      // A part that has to be waited for stays async where this one has nothing to wait for: it then answers
      // with a rejection instead of throwing at its caller.
      '@typescript-eslint/require-await': 'off',
      // Ours are objects of plain functions, without classes there is no `this` to lose.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // Scripts of plain JavaScript and the tools' settings run in Node.
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'Buffer',
          'URL',
          'performance',
          'setTimeout',
          'clearTimeout',
          'setInterval',
          'clearInterval',
        ]
          .concat(['AbortSignal', 'fetch', 'console', 'structuredClone', 'setImmediate'])
          .map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    files: ['**/*.cjs', '*.js'],
    languageOptions: { sourceType: 'commonjs', globals: { __dirname: 'readonly', __filename: 'readonly' } },
  },
  {
    files: ['src/**/*.tsx', 'src/ui/**/*.ts'],
    plugins: { 'react-hooks': reactHooks },
    extends: [jsxA11y.flatConfigs.strict],
    rules: {
      ...reactHooks.configs.recommended.rules,
      'react-hooks/exhaustive-deps': 'error',
      // A text that scrolls must be reachable by the keyboard, or its end can not be read without a mouse.
      'jsx-a11y/no-noninteractive-tabindex': 'off',
    },
  },
  { files: ['src/ui/**/*.{ts,tsx}'], rules: noBrowserDoors },
  {
    files: ['src/domain/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Take the time as an argument.' },
        { object: 'Math', property: 'random', message: 'Take the chance as an argument.' },
        { object: 'crypto', message: 'Take the id as an argument.' },
      ],
      'no-restricted-syntax': restrict(...everywhere, syntax.clock),
    },
  },
  {
    files: ['tests/**/*.{ts,tsx}'],
    rules: {
      // Jest types its matchers, such as expect.stringContaining, as any.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      // A stand-in for fetch is handed texts; anything else would show in what the test expects.
      '@typescript-eslint/no-base-to-string': 'off',
    },
  },
  {
    // These write to the console because that is their work: Azure's log is the console, a stand-in says there
    // that it is one, and a test that prints is caught by watching it.
    files: ['functions/index.ts', 'src/host/local-sign-in.ts', 'tests/support/no-console-errors.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    // What the product needs for a save is compared with the same calls made by hand, on a table of the bench's own.
    files: ['bench/**/*.ts'],
    rules: { 'no-restricted-syntax': restrict(...everywhere, syntax.blindWrites) },
  },
  {
    // Does to a storage of its own what a thief would, to see that nothing comes of it.
    files: ['scripts/at-rest/tables.ts'],
    rules: { 'no-restricted-syntax': restrict(...everywhere, syntax.blindWrites) },
  },
  {
    // Webpack takes its plugins as objects with methods.
    files: ['scripts/build/*.cjs'],
    rules: { 'no-restricted-syntax': restrict(syntax.tableWrites) },
  },
  {
    // No browser limits the lines of a text but by a pair of old names, and a stand-in for a list of media queries
    // has to have all its members, the old ones too.
    files: ['src/ui/commitments/note-item.tsx', 'tests/support/browser-gaps.ts'],
    rules: { '@typescript-eslint/no-deprecated': 'off' },
  },
  {
    files: ['functions/storage/azure-tables.ts'],
    rules: { 'no-restricted-syntax': restrict(...everywhere, syntax.blindWrites, syntax.nakedWrites) },
  },
  {
    // The trail is added to and ends: there is no change of an entry, not even on a condition.
    files: ['functions/storage/audit-azure.ts'],
    rules: { 'no-restricted-syntax': restrict(...everywhere, syntax.changedEntries, syntax.nakedRemovals) },
  },
  {
    // Tools ask for their settings as a default; these are the only files that may.
    files: ['*.config.{js,mjs}', '**/*.d.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
);
