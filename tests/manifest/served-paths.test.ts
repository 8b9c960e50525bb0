import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createPages } from '../../functions/pages';
import { servedPaths } from '../../manifest/served-paths';

describe('Every page that a manifest may name', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'leadership-overlay-pages-'));
    for (const page of ['meeting', 'commitments', 'about', 'privacy', 'terms', 'not-found']) {
      writeFileSync(
        path.join(folder, `${page}.html`),
        '<!doctype html><meta name="lo" content="%LO_CONFIG%">',
      );
    }
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(servedPaths)('is one that the server answers: %s', (served) => {
    const config = {
      clientId: 'client',
      appId: 'app',
      domain: 'overlay.example.org',
      signIn: 'entra',
    } as const;
    const pages = createPages(folder, config, false);
    expect(pages.answer(served, null, null).status).toBe(200);
    expect(pages.answer(`${served}-gone`, null, null).status).toBe(404);
  });
});
