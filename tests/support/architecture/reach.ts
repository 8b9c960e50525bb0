import { packageOf, targetOf, type SourceFile } from './faults';
import { importsOf } from './imports';

/**
 * All that is built into a bundle that starts at one file: our files and the packages, also those loaded later.
 * What comes in for its types alone is not built in.
 */
export const reachFrom = (entry: string, files: readonly SourceFile[]): ReadonlySet<string> => {
  const byPath = new Map(files.map((file) => [file.path, file.text]));
  const reached = new Set<string>([entry]);
  // A Set visits also what is added while it is walked, which makes this the whole search.
  for (const at of reached) {
    for (const { from, typesOnly } of importsOf(at, byPath.get(at) ?? '')) {
      if (typesOnly) continue;
      reached.add(from.startsWith('.') ? targetOf(at, from, (path) => byPath.has(path)) : packageOf(from));
    }
  }
  return reached;
};
