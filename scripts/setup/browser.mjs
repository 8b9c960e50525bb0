import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';
import { runProgram } from './child.mjs';
import { say, Stop } from './stop.mjs';

const NAMES = ['google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chromium', 'chromium-browser'];

const onMac = ['Google Chrome', 'Microsoft Edge', 'Chromium'].flatMap((name) =>
  ['/Applications', path.join(process.env.HOME ?? '/', 'Applications')].map((folder) =>
    path.join(folder, `${name}.app`, 'Contents', 'MacOS', name),
  ),
);

const onWindows = ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((variable) => {
  const folder = process.env[variable];
  if (!folder) return [];
  return [
    path.join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
    path.join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    path.join(folder, 'Chromium', 'Application', 'chrome.exe'),
  ];
});

const onPath = () => {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
};

const usualPlaces = { darwin: onMac, win32: onWindows };

const isProgram = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    // Whatever the reason, it can not be run.
    return false;
  }
};

/** Some systems have a placeholder of that name which only says where to get the browser. */
const runs = async (file) => {
  // On Windows the question would open a window.
  if (process.platform === 'win32') return true;
  const { code, output } = await runProgram(file, ['--version'], { quiet: true });
  return code === 0 && /\d+\.\d+/.test(output);
};

const find = async () => {
  for (const file of [...onPath(), ...(usualPlaces[process.platform] ?? [])]) {
    if (isProgram(file) && (await runs(file))) return file;
  }
  return undefined;
};

const NONE =
  'The tests need Chrome, Edge or Chromium, and none was found. Install one, or set CHROME_PATH to its program.';

const canInstall = () =>
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  (process.env.PATH ?? '').split(path.delimiter).some((folder) => isProgram(path.join(folder, 'apt-get')));

const install = async () => {
  say('No browser was found, so Debian\'s "chromium" is installed for the tests.');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const { code, output, interrupted } = await runProgram('apt-get', args, { quiet: true, env });
    if (interrupted) throw new Stop('Stopped while installing a browser.', 130);
    if (code !== 0) {
      throw new Stop(
        `${NONE} Installing it with apt-get failed:\n${output.trim().split('\n').slice(-6).join('\n')}`,
      );
    }
  }
};

/**
 * The program of a browser of the Chromium family.
 * @returns {Promise<string>}
 */
export const ensureBrowser = async () => {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (!isProgram(chosen)) throw new Stop(`CHROME_PATH is ${chosen}, and no program is there.`);
    return chosen;
  }
  const found = await find();
  if (found) return found;
  if (!canInstall()) throw new Stop(NONE);
  await install();
  const installed = await find();
  if (!installed) throw new Stop(NONE);
  return installed;
};
