import { accessSync, constants } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { iconFiles, iconFolder } from '../manifest/icons';

/**
 * Draws the PNG icons of the package from their SVG sources, with the browser that CHROME_PATH names or else the first
 * of its family on PATH. Run it after a change of a source, look at the result, and commit both.
 */
const browserNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
];

const quietly = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const canRun = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const findBrowser = (): string => {
  const chosen = process.env['CHROME_PATH'];
  if (chosen !== undefined) {
    if (!canRun(chosen)) throw new Error(`CHROME_PATH: there is no program ${chosen}.`);
    return chosen;
  }
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const found = browserNames
    .flatMap((name) => folders.map((folder) => path.join(folder, name)))
    .find((file) => canRun(file));
  if (found === undefined)
    throw new Error(`Set CHROME_PATH; none of these is on PATH: ${browserNames.join(', ')}.`);
  return found;
};

const draw = async (browser: Browser, svg: string, size: number): Promise<Buffer> => {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  );
  const png = await page.screenshot({ omitBackground: true });
  await page.close();
  return png;
};

const main = async (): Promise<void> => {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: quietly });
  try {
    for (const { file, size } of Object.values(iconFiles)) {
      const target = path.join(iconFolder, file);
      const svg = await readFile(target.replace(/\.png$/, '.svg'), 'utf8');
      await writeFile(target, await draw(browser, svg, size));
      process.stdout.write(`${path.relative(process.cwd(), target)} ${size} x ${size}\n`);
    }
  } finally {
    await browser.close();
  }
};

main().catch((problem: unknown) => {
  process.stderr.write(`${problem instanceof Error ? problem.message : String(problem)}\n`);
  process.exitCode = 1;
});
