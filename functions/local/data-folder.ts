import {
  constants,
  copyFileSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { codeOf } from './error-code';

/** Thrown when the data folder can not be used; the message says why and what to do. */
export class DataFolderRefused extends Error {
  override readonly name = 'DataFolderRefused' as const;
  /** Another start holds the folder, so that it may become free. */
  readonly inUse: boolean;

  constructor(message: string, options: { readonly inUse?: boolean; readonly cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.inUse = options.inUse === true;
  }
}

export interface DataFolder {
  /** Absolute. */
  readonly path: string;
  /** Lets the next start have the folder. Safe to call twice. */
  release(): void;
}

export interface DataFolderSettings {
  readonly path: string;
  readonly now: () => Date;
  /** Bytes that must be free before anything is started. */
  readonly leastFree?: number;
}

const LEAST_FREE = 200 * 1024 * 1024;
const LOCK = 'in-use.json';

const Holder = z.object({
  pid: z.number().int().positive(),
  since: z.string(),
  process: z.string().nullable(),
});
type Holder = z.infer<typeof Holder>;

/** What the system says about a path that can not be used, in words. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'this account may not write there',
  EPERM: 'this account may not write there',
  EROFS: 'it is on a disk that can only be read',
  ENOTDIR: 'a part of the path is a file',
  EEXIST: 'it is a file, not a folder',
  ENOSPC: 'the disk is full',
  ENAMETOOLONG: 'the path is too long',
};

const refused = (path: string, error: unknown): DataFolderRefused =>
  new DataFolderRefused(
    `The data folder ${path} can not be used: ${REASONS[codeOf(error)] ?? `the system says ${codeOf(error)}`}. Choose another with DATA_DIR.`,
    { cause: error },
  );

/**
 * A process id comes round again, after a restart of a container within seconds. Where the system tells when a
 * process began, that tells two of one number apart; elsewhere this is null and the number has to do.
 */
const beginningOf = (pid: number): string | null => {
  if (process.platform !== 'linux') return null;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The program's name, in brackets, may hold anything; the fields that can be counted come behind it.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch (error) {
    if (['ENOENT', 'ESRCH', 'EACCES'].includes(codeOf(error))) return null;
    throw error;
  }
};

const isAlive = ({ pid, process: beginning }: Holder): boolean => {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Not being allowed to signal it means that it is there.
    if (codeOf(error) !== 'EPERM') return false;
  }
  const current = beginningOf(pid);
  if (beginning !== null && current !== null) return beginning === current;
  return pid !== process.pid;
};

const readLock = (file: string): { text: string; holder: Holder | undefined } | undefined => {
  try {
    const text = readFileSync(file, 'utf8');
    return { text, holder: parseHolder(text) };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
};

const parseHolder = (text: string): Holder | undefined => {
  try {
    return Holder.safeParse(JSON.parse(text)).data;
  } catch {
    // A stop in the middle of writing leaves half a file, which nobody alive has written.
    return undefined;
  }
};

/** Gives a finished file its real name, unless that name is taken: then it fails with EEXIST. */
const putNew = (draft: string, file: string): void => {
  try {
    linkSync(draft, file);
  } catch (error) {
    // Some file systems know no links; their copy is not made in one step, but fails just as well.
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(codeOf(error))) throw error;
    copyFileSync(draft, file, constants.COPYFILE_EXCL);
  }
};

/** Takes a stale lock away. When somebody else was quicker and it is theirs by now, it is put back. */
const removeStale = (file: string, stale: string): void => {
  const aside = `${file}.${process.pid}.old`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  if (readFileSync(aside, 'utf8') !== stale) putNew(aside, file);
  unlinkSync(aside);
};

const lock = (path: string, now: Date): (() => void) => {
  const file = join(path, LOCK);
  const mine = JSON.stringify({
    pid: process.pid,
    since: now.toISOString(),
    process: beginningOf(process.pid),
  } satisfies Holder);

  // Written whole under another name and then linked: whoever reads the lock reads all of it.
  const draft = `${file}.${process.pid}.new`;
  writeFileSync(draft, mine, { mode: 0o600 });
  try {
    const held = readLock(file);
    if (held && (!held.holder || !isAlive(held.holder))) removeStale(file, held.text);
    putNew(draft, file);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    const { pid, since } = readLock(file)?.holder ?? {};
    throw new DataFolderRefused(
      `Leadership Overlay already runs on the data folder ${path} (process ${pid ?? 'unknown'}, since ${since ?? 'just now'}). Stop it first, or choose another folder with DATA_DIR. If nothing of that kind runs, delete ${file}.`,
      { inUse: true },
    );
  } finally {
    unlinkSync(draft);
  }
  return () => {
    if (readLock(file)?.text === mine) rmSync(file);
  };
};

/**
 * Makes the folder, for this account alone, and takes it for this process. Two programs on one store would
 * overwrite each other's data, so a second start is refused; the lock of a program that has died is taken over.
 * @throws DataFolderRefused
 */
export const openDataFolder = ({ path, now, leastFree = LEAST_FREE }: DataFolderSettings): DataFolder => {
  const absolute = resolve(path);
  try {
    mkdirSync(absolute, { recursive: true, mode: 0o700 });
    const { bavail, bsize } = statfsSync(absolute);
    if (bavail * bsize < leastFree) {
      const mebibytes = (bytes: number) => `${Math.floor(bytes / 1024 / 1024)} MiB`;
      throw new DataFolderRefused(
        `There is too little room for data at ${absolute}: ${mebibytes(bavail * bsize)} are free, and ${mebibytes(leastFree)} are needed. Make room, or choose another folder with DATA_DIR.`,
      );
    }
    return { path: absolute, release: lock(absolute, now()) };
  } catch (error) {
    throw error instanceof DataFolderRefused ? error : refused(absolute, error);
  }
};
