import { importFaults } from './support/architecture/faults';
import { exportFaults } from './support/architecture/exports';
import { allPaths, codeFiles } from './support/architecture/tree';
import { reachFrom } from './support/architecture/reach';

const paths = allPaths();
const files = codeFiles(paths);
const isFile = (path: string): boolean => paths.has(path);

const planted = (path: string, text: string): readonly string[] => importFaults({ path, text }, isFile);

describe('Every file imports only what its room may', () => {
  test('no import in the tree breaks the table of rooms, and no file stands outside it', () => {
    expect(files.flatMap((file) => importFaults(file, isFile))).toEqual([]);
  });

  test.each([
    [
      'functions/handlers/notes.ts',
      `import { TableClient } from '@azure/data-tables';`,
      'functions/handlers/notes.ts may not import @azure/data-tables',
    ],
    [
      'src/domain/note.ts',
      `import type { Host } from '../host/host';`,
      'src/domain/note.ts may not import src/host/host.ts',
    ],
    [
      'src/ui/parts/message.tsx',
      `const teams = () => import('@microsoft/teams-js');`,
      'src/ui/parts/message.tsx may not import @microsoft/teams-js',
    ],
    [
      'src/client/send.ts',
      `import { commands } from '../contract/commands';`,
      'src/client/send.ts may not import src/contract/commands.ts but by `import type`',
    ],
    [
      'src/pages/meeting.tsx',
      `export { people } from '../preview/people';`,
      'src/pages/meeting.tsx may not import src/preview/people.ts',
    ],
    [
      'functions/server.ts',
      `type Local = typeof import('./local/issuer');`,
      'functions/server.ts may not import functions/local/issuer.ts',
    ],
    [
      'functions/handlers/notes.ts',
      `import { memoryRows } from '../storage/memory';`,
      'functions/handlers/notes.ts may not import functions/storage/memory.ts',
    ],
    [
      'functions/handlers/notes.ts',
      `import { createCipheriv } from 'node:crypto';`,
      'functions/handlers/notes.ts may not import node:crypto',
    ],
    [
      'functions/storage/write.ts',
      `import { createHash } from 'node:crypto';`,
      'functions/storage/write.ts may not import node:crypto',
    ],
    [
      'functions/server.ts',
      `import { randomBytes } from 'node:crypto';`,
      'functions/server.ts may not import node:crypto',
    ],
    [
      'functions/handlers/notes.ts',
      `import { open } from '../seal/seal';`,
      'functions/handlers/notes.ts may not import functions/seal/seal.ts',
    ],
    ['scripts/setup/run.mjs', `require('zod/v4');`, 'scripts/setup/run.mjs may not import zod'],
    [
      'src/domain/note.ts',
      `import { gone } from './gone';`,
      'src/domain/note.ts imports src/domain/gone, which is not there',
    ],
    ['src/helpers/misc.ts', '', 'src/helpers/misc.ts stands in no room'],
  ])('an import planted in %s is named: %s', (path, text, fault) => {
    expect(planted(path, text)).toEqual([fault]);
  });

  test('a type may cross where a value may not', () => {
    expect(planted('src/client/send.ts', `import type { Input } from '../contract/commands';`)).toEqual([]);
  });
});

describe('What is built holds only what belongs in it', () => {
  test.each(['src/pages/meeting.tsx', 'src/pages/commitments.tsx'])(
    'the bundle of %s carries no schema library, no stand-in and nothing of the server',
    (page) => {
      const reached = [...reachFrom(page, files)];
      expect(reached).toContain('@microsoft/teams-js');
      expect(
        reached.filter((name) => /^(zod$|node:|jose$|functions\/|src\/preview\/|tests\/)/.test(name)),
      ).toEqual([]);
    },
  );

  test('the bundle for Azure carries no stand-in and nothing of the browser', () => {
    const reached = [...reachFrom('functions/index.ts', files)];
    expect(reached).toContain('@azure/data-tables');
    expect(
      reached.filter((name) =>
        /^(functions\/local\/|functions\/storage\/memory|functions\/seal\/random-key-wrapper|src\/(ui|host|client)\/)/.test(
          name,
        ),
      ),
    ).toEqual([]);
  });

  test('a schema library that is planted behind a page is found', () => {
    const spoilt = files.map((file) =>
      file.path === 'src/client/backoff.ts' ? { ...file, text: `import { z } from 'zod';` } : file,
    );
    expect([...reachFrom('src/pages/meeting.tsx', spoilt)]).toContain('zod');
  });
});

describe('A thing has one name and one place', () => {
  test('nothing is exported as default and nothing is passed on, settings of tools apart', () => {
    expect(files.flatMap(exportFaults)).toEqual([]);
  });

  test.each([
    ['export default function note() {}', 'src/domain/note.ts exports a default; give it a name'],
    ['const note = 1; export { note as default };', 'src/domain/note.ts exports a default; give it a name'],
    [`export * from './write';`, 'src/domain/note.ts passes on ./write; let its users import it from there'],
    [
      `export type { A } from './write';`,
      'src/domain/note.ts passes on ./write; let its users import it from there',
    ],
  ])('%s is named', (text, fault) => {
    expect(exportFaults({ path: 'src/domain/note.ts', text })).toEqual([fault]);
  });
});

describe('A file can be read in one sitting', () => {
  const lengths = files
    .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
    // Words, packs of content and labelled notes are read as lists and not as code.
    .filter(({ path }) => !/^(src\/words\/|src\/domain\/content\/|tests\/surprises\/labelled\/)/.test(path));

  test('none is longer than 300 lines', () => {
    expect(lengths.filter(({ lines }) => lines > 300)).toEqual([]);
  });

  test('nine of ten have at most 200', () => {
    const long = lengths.filter(({ lines }) => lines > 200);
    expect(long.length / lengths.length).toBeLessThanOrEqual(0.1);
  });
});
