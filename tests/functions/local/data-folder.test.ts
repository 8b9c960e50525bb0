import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { openDataFolder } from '../../../functions/local/data-folder';

let parent = '';
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'lo-data-'));
});
afterEach(() => rmSync(parent, { recursive: true }));

const now = () => new Date('2026-11-24T08:00:00Z');
const open = (leastFree?: number, path = join(parent, 'data')) =>
  openDataFolder({ path, now, ...(leastFree !== undefined && { leastFree }) });
const lockFile = () => join(parent, 'data', 'in-use.json');
const leaveLock = (holder: unknown): void => {
  mkdirSync(join(parent, 'data'), { recursive: true });
  writeFileSync(lockFile(), typeof holder === 'string' ? holder : JSON.stringify(holder));
};
/** The id of a process that has ended. */
const deadPid = (): number => spawnSync(process.execPath, ['-v']).pid;

it('A person who starts it twice on one folder is told so in words', () => {
  open();
  expect(() => open()).toThrow(
    `Leadership Overlay already runs on the data folder ${join(parent, 'data')} (process ${process.pid}, since 2026-11-24T08:00:00.000Z). Stop it first`,
  );
});

it('A refused second start leaves the first one its folder', () => {
  open();
  const before = readFileSync(lockFile(), 'utf8');
  expect(() => open()).toThrow('already runs');
  expect(readFileSync(lockFile(), 'utf8')).toBe(before);
  expect(readdirSync(join(parent, 'data'))).toEqual(['in-use.json']);
});

it('After an orderly end the folder is free, and giving it back twice does not take it from the next', () => {
  const first = open();
  first.release();
  const second = open();
  first.release();
  second.release();
  expect(readdirSync(join(parent, 'data'))).toEqual([]);
});

it('The folder of a program that has died is taken over', () => {
  leaveLock({ pid: deadPid(), since: '2026-11-23T08:00:00.000Z', process: '1' });
  open();
  expect(JSON.parse(readFileSync(lockFile(), 'utf8'))).toMatchObject({ pid: process.pid });
  expect(readdirSync(join(parent, 'data'))).toEqual(['in-use.json']);
});

it('A new program that has by chance the number of the dead one does not keep the folder', () => {
  // This process is alive, but it did not begin when the lock says that its holder began.
  leaveLock({ pid: process.pid, since: '2026-11-23T08:00:00.000Z', process: '1' });
  open();
  expect(JSON.parse(readFileSync(lockFile(), 'utf8'))).toMatchObject({ since: '2026-11-24T08:00:00.000Z' });
});

it('A program that is alive keeps the folder even where nobody can tell when it began', () => {
  leaveLock({ pid: process.ppid, since: '2026-11-23T08:00:00.000Z', process: null });
  expect(() => open()).toThrow(`process ${process.ppid}, since 2026-11-23T08:00:00.000Z`);
});

it('Half a lock, left by a stop in the middle, is taken over', () => {
  leaveLock('{"pid":');
  open();
  expect(JSON.parse(readFileSync(lockFile(), 'utf8'))).toMatchObject({ pid: process.pid });
});

it('Too little room is refused in words before anything is written', () => {
  expect(() => open(Number.MAX_SAFE_INTEGER)).toThrow('There is too little room for data at');
  expect(readdirSync(join(parent, 'data'))).toEqual([]);
});

it('A folder that can not be made or written is refused in words', () => {
  writeFileSync(join(parent, 'file'), '');
  expect(() => open(0, join(parent, 'file'))).toThrow('it is a file, not a folder');
  expect(() => open(0, join(parent, 'file', 'data'))).toThrow('a part of the path is a file');
  expect(() => open(0, join(parent, 'x'.repeat(300)))).toThrow('the path is too long');
});

it('Nobody else on the machine can look into the folder', () => {
  open();
  expect(statSync(join(parent, 'data')).mode & 0o777).toBe(0o700);
  expect(statSync(lockFile()).mode & 0o777).toBe(0o600);
});
