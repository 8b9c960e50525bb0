import { writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { format, resolveConfig } from 'prettier';
import { measureApi } from './api';
import { signIn } from './api-client';
import { launchBrowser, LINES, loadPage, meetingIdFor } from './browser';
import { isWithinBudget, verdictsOf, type Findings } from './budgets';
import { measureColdStart } from './cold-start';
import { firstLoadOf, initialScripts } from './first-load';
import { measureLongUse } from './long-use';
import { measureMany } from './many';
import { measureLine, type LineResult } from './loads';
import { reportOf } from './report';
import { measureNotYours } from './not-yours';
import { measureSaveTimes } from './save-times';
import { measureSealing } from './sealing';
import { seedMeeting } from './seed';
import { startServer, type ServerProcess } from './server-process';
import { makeSite, PAGES, ROOT } from './site';

/**
 * `npm run bench`: measures the built product beside what it could be compared with, prints the ratios and writes
 * docs/PERFORMANCE.md from them. It ends with 1 when a hard budget is broken. It speaks to this machine only.
 */

const REPORT = join(ROOT, 'docs', 'PERFORMANCE.md');

/** A run that takes longer than this measures another thing than the product; minutes. */
const LIMIT = 12;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const measure = async (browser: Browser, server: ServerProcess): Promise<Findings> => {
  const { url } = server;
  const [fast] = LINES;
  if (!fast) throw new Error('There is no line to load a page over.');
  const { person } = PAGES.panel;
  const manager = await signIn(url, person);
  await seedMeeting(manager, await meetingIdFor(browser, url, PAGES.panel), 29);
  manager.close();
  say('Loading each page once, and typing a word into it.');
  const panel = await loadPage(browser, url, PAGES.panel, fast, true);
  const reference = await loadPage(browser, url, PAGES.reference, fast, true);
  await loadPage(browser, url, PAGES.bare, fast, true);

  const lines: LineResult[] = [];
  for (const line of LINES) {
    say(`Loading the pages in turn on the ${line.name} line.`);
    lines.push(await measureLine(browser, url, line));
  }
  say('Reading and writing, by commands and by table calls in turn.');
  const api = await measureApi(server);
  say('Saving sealed and in clear, and asking for what is not yours and what is not there, in turn.');
  const sealing = await measureSealing(server);
  const notYours = await measureNotYours(server);
  say('Typing letters, and waiting until each is saved.');
  const saves = await measureSaveTimes(browser, url, fast);
  say('Opening the list of thousands of promises beside that of a few.');
  const many = await measureMany(browser, url, fast);
  say('Living through a working day in a minute.');
  const longUse = await measureLongUse(browser, url, fast);
  say('Starting the functions cold.');
  return {
    initial: initialScripts(),
    panelLoad: firstLoadOf(url, PAGES.panel.path, panel.transfers),
    referenceLoad: firstLoadOf(url, PAGES.reference.path, reference.transfers),
    lines,
    api,
    sealing,
    notYours,
    saves,
    many,
    longUse,
    coldStart: await measureColdStart(),
  };
};

/** Whatever was started is stopped again, also after a failure. */
const measureAll = async (): Promise<{ findings: Findings; browserVersion: string }> => {
  say('Building the pages to compare with.');
  await makeSite();
  const server = await startServer();
  try {
    const browser = await launchBrowser(process.env['CHROME_PATH'] ?? '/usr/bin/chromium');
    try {
      return { findings: await measure(browser, server), browserVersion: browser.version() };
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
};

const main = async (): Promise<void> => {
  const started = performance.now();
  const loadBefore = loadavg()[0] ?? 0;
  const { findings, browserVersion } = await measureAll();
  const verdicts = verdictsOf(findings);
  const report = reportOf(findings, verdicts, {
    day: new Date().toISOString().slice(0, 10),
    node: process.versions.node,
    browser: browserVersion,
    cores: cpus().length,
    loadBefore,
    loadAfter: loadavg()[0] ?? 0,
    seconds: Math.round((performance.now() - started) / 1_000),
  });
  const text = await format(report, { ...(await resolveConfig(REPORT)), parser: 'markdown' });
  await writeFile(REPORT, text);
  say(`\n${text}`);
  if (!isWithinBudget(verdicts)) process.exitCode = 1;
};

// Ending this process ends the others too: the host stops when its channel closes, and the browser with its pipe.
const tooLong = setTimeout(() => {
  process.stderr.write(`The bench was given up after ${LIMIT} minutes.\n`);
  process.exit(2);
}, LIMIT * 60_000);

main()
  .catch((problem: unknown) => {
    process.stderr.write(
      `${problem instanceof Error ? (problem.stack ?? problem.message) : String(problem)}\n`,
    );
    process.exitCode = 2;
  })
  .finally(() => clearTimeout(tooLong));
