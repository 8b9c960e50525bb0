import type { Line } from '../../client/sync/line-parts';
import type { Shown } from '../../client/sync/overlay';
import { contentOf } from '../../client/sync/standing';
import type { Sync } from '../../client/sync/sync';
import type { Found } from '../../contract/docs';
import type { DocKind } from '../../domain/merge';

/** The line of a thing that a list shows, so that it can be changed. */
export const lineOf = <Kind extends DocKind>(sync: Sync, kind: Kind, shown: Shown<Kind>): Line<Kind> => {
  const there = sync.line(kind, shown.id);
  if (there) return there;
  return sync.open(kind, shown.id, {
    // What has no line of its own is as the server told it.
    content: contentOf(kind, shown as unknown as Found['doc']),
    removed: false,
    version: shown.version,
    savedAt: 'savedAt' in shown ? String(shown.savedAt) : null,
  });
};
