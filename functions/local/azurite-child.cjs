// Runs Azurite's Table service in a process of its own, and sees to it that what was acknowledged reaches the disk.
//
// Azurite writes its rows to disk every few seconds, and once more when it is interrupted by SIGINT. Any other end
// loses what came since. So every way to be stopped is turned into that one: a signal, and the end of the channel
// to the parent, which closes also when the parent was killed and could say nothing.
//
// Its arguments are Azurite's own. It works in the data folder.
'use strict';

const { createHash } = require('node:crypto');
const { rmSync } = require('node:fs');
const net = require('node:net');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

/**
 * The folder's lock: whoever listens here owns the folder. It lies beside the system's other sockets, since a data
 * folder may be on a disk that can not hold one, and is named by a hash, since the path of a socket must be short.
 */
const NAME = `azurite-${createHash('sha256').update(process.cwd()).digest('hex').slice(0, 24)}`;
const LOCK = process.platform === 'win32' ? `\\\\.\\pipe\\${NAME}` : join(tmpdir(), `${NAME}.sock`);
const WAIT_MS = 100;
/** A predecessor whose parent was killed needs a moment to write its rows. */
const WAITS = 50;

let interrupted = false;
let started = false;

const interrupt = () => {
  interrupted = true;
  if (process.connected) process.disconnect();
  // Before Azurite listens to SIGINT there is nothing to write, and nobody to tell.
  if (started) process.emit('SIGINT');
};

const tell = (message) => {
  if (process.connected) process.send(message);
};

// Without these two a killed parent would break the pipes, and the complaint about that would end this process
// before its rows are on disk.
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});

// Azurite answers the first SIGINT only; this listener keeps a second one from being the end.
process.on('SIGINT', () => {
  if (!interrupted) interrupt();
});
process.on('SIGTERM', interrupt);
process.on('SIGHUP', interrupt);
process.on('disconnect', interrupt);

const listen = () =>
  new Promise((resolve, reject) => {
    const lock = net.createServer((visitor) => visitor.destroy());
    lock.once('error', reject);
    lock.listen(LOCK, () => resolve(lock));
  });

const isAnswered = () =>
  new Promise((resolve) => {
    const visitor = net.connect(LOCK);
    visitor.once('connect', () => resolve(true));
    visitor.once('error', () => resolve(false));
    visitor.once('close', () => visitor.destroy());
  });

const takeLock = async () => {
  for (let wait = 0; wait < WAITS && !interrupted; wait += 1) {
    try {
      return await listen();
    } catch (error) {
      if (error.code !== 'EADDRINUSE') throw error;
      // A killed machine leaves the lock behind; then nobody answers, and it counts for nothing.
      if (await isAnswered()) await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
      else rmSync(LOCK, { force: true });
    }
  }
  return undefined;
};

const run = async () => {
  const lock = await takeLock();
  if (interrupted) return;
  if (!lock) {
    tell('folder-in-use');
    process.disconnect();
    return;
  }
  // Listening to the lock must not keep a process alive that has nothing else to do. The lock is given back at the
  // very end, when the rows are on disk.
  lock.unref();
  process.once('exit', () => rmSync(LOCK, { force: true }));
  // Azurite starts to listen to SIGINT when its service is up and can be stopped properly: that is the sign.
  process.on('newListener', (event) => {
    if (event !== 'SIGINT' || started) return;
    // Node tells of a listener just before it adds it.
    process.nextTick(() => {
      started = true;
      if (interrupted) process.emit('SIGINT');
      else tell('ready');
    });
  });
  require('azurite/dist/src/table/main.js');
};

run().catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
  if (process.connected) process.disconnect();
});
