import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** What we have no right to say of this product, because it is not so or because nobody has looked. */

const root = join(__dirname, '..', '..');

const NOT_OURS =
  /end[-\s]+to[-\s]+end|\bE2EE\b|zero[-\s]+knowledge|\bcertif(?:ied|ication|icate of)\b|military[-\s]+grade|\bunbreakable\b|\bunhackable\b/gi;

/** A plain denial: the word follows at once, as in "It is not certified". Nothing cleverer is understood. */
const DENIED = /\b(?:not|nor|neither)\s+(?:an?\s+)?$/i;

/** Where a denial is a fact that people need. On a screen and in the README it would be read as the claim. */
const MAY_DENY = ['docs/TRUST.md', 'docs/decisions/'];

const claimsIn = (file: string, text: string): readonly string[] =>
  [...text.matchAll(NOT_OURS)].flatMap(({ 0: words, index }) => {
    const before = text.slice(Math.max(0, index - 20), index);
    const isDenied = MAY_DENY.some((place) => file.startsWith(place)) && DENIED.test(before);
    return isDenied ? [] : [`${file}: …${before}${words}`];
  });

const READ = /\.(?:md|json|html|ts|tsx|css|mjs)$/;

/** All that people read of us: documents, words, screens and pages, and what the store shows. */
const filesBelow = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && READ.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));

const files = [
  'README.md',
  'CONTRIBUTING.md',
  'package.json',
  ...['docs', 'src', 'manifest'].flatMap(filesBelow),
];

test('Nowhere does the product claim what it is not', () => {
  expect(files).toEqual(expect.arrayContaining(['docs/TRUST.md', 'src/words/en.json', 'README.md']));
  expect(files.some((file) => file.startsWith('src/pages/'))).toBe(true);
  expect(files.flatMap((file) => claimsIn(file, readFileSync(join(root, file), 'utf8')))).toEqual([]);
});

test('docs/TRUST.md says in plain words what it is not', () => {
  const text = readFileSync(join(root, 'docs', 'TRUST.md'), 'utf8');
  expect(text).toContain('It is not end-to-end encrypted');
  expect(text.replace(/\s+/g, ' ')).toContain('It is not certified by anybody');
});

test.each([
  ['docs/TRUST.md', 'It is end-to-end encrypted.'],
  ['docs/TRUST.md', 'It is not only end-to-end encrypted.'],
  ['docs/TRUST.md', 'Why not? It is zero knowledge.'],
  ['docs/TRUST.md', 'Certified by a well-known house.'],
  ['README.md', 'It is not end-to-end encrypted.'],
  ['src/words/en.json', '"about": "Zero-knowledge notes"'],
  ['docs/decisions/099-keys.md', 'The notes are end to\nend encrypted.'],
])('In %s, the words "%s" would be found', (file, words) => {
  expect(claimsIn(file, words)).toHaveLength(1);
});

test.each(['It is not end-to-end encrypted.', 'It is neither certified nor zero knowledge.'])(
  'A plain denial in docs/TRUST.md is let be: "%s"',
  (words) => {
    expect(claimsIn('docs/TRUST.md', words)).toEqual([]);
  },
);
