import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..');
const json = (...parts: string[]): unknown => JSON.parse(readFileSync(join(root, ...parts), 'utf8'));
const member = (value: unknown, name: string): unknown =>
  new Map<string, unknown>(Object.entries(value ?? {})).get(name);

const settings = json('package.json');
const wanted = ['dependencies', 'devDependencies', 'overrides'].flatMap((kind) =>
  Object.entries(member(settings, kind) ?? {}).map(([name, version]) => ({ name, version: String(version) })),
);
const rows = readFileSync(join(root, 'docs', 'DEPENDENCIES.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) => line.split('|').map((cell) => cell.trim()));
const rowsOf = (name: string): string[][] => rows.filter((cells) => cells[1]?.split(', ').includes(name));

describe('Whoever asks what is installed here and why finds it written down', () => {
  test.each(wanted)('$name has one row, with the version that is installed', ({ name, version }) => {
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(rowsOf(name).map((cells) => cells[2]?.split(', ').includes(version))).toEqual([true]);
  });

  test.each(wanted)('$name is listed under the licence that it comes with', ({ name }) => {
    const licence = member(json('node_modules', name, 'package.json'), 'license');
    expect(rowsOf(name).flat().join(' ')).toContain(String(licence));
  });

  test('nothing is listed that is not wanted', () => {
    const listed = rows.flatMap((cells) => cells[1]?.split(', ') ?? []);
    const known = new Set([...wanted.map(({ name }) => name), 'package', '']);
    expect(listed.filter((name) => !known.has(name) && !/^-+$/.test(name))).toEqual([]);
  });
});
