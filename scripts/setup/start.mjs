import { ensureBuilt } from './build.mjs';
import { runProgram } from './child.mjs';
import { ensureInstalled } from './install.mjs';
import { inRoot } from './paths.mjs';
import { say, Stop } from './stop.mjs';

const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;

/** Sets up, builds and runs everything, and says how long each took. Ends with the exit code of the host. */
export const start = async () => {
  const marks = [performance.now()];
  await ensureInstalled();
  marks.push(performance.now());
  await ensureBuilt();
  marks.push(performance.now());

  const [begin, installed, built] = marks;
  const onMessage = () => {
    const now = performance.now();
    say(
      `Ready after ${seconds(now - begin)}: setup ${seconds(installed - begin)}, build ${seconds(built - installed)}, start ${seconds(now - built)}.`,
    );
  };
  // In a process group of its own the host hears of each Ctrl-C once, from here, and of our end by the channel.
  const { code } = await runProgram(process.execPath, [inRoot('build', 'local', 'main.js')], {
    alone: true,
    onMessage,
  });
  if (code !== 0) throw new Stop('', code);
};
