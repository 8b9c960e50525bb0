import { contents, views } from '../../../src/contract/docs';
import { contentOf } from '../../../src/client/sync/standing';
import type { DocKind } from '../../../src/domain/merge';

const kinds = Object.keys(views) as DocKind[];

test.each(kinds)('Of a %s as the server tells it, what goes back is all that a client says of it', (kind) => {
  const told = Object.fromEntries(Object.keys(views[kind].shape).map((field) => [field, `the ${field}`]));
  // Any view will do: only the names of its fields are looked at.
  const content = contentOf(kind, told as never);
  expect(Object.keys(content).sort()).toEqual(Object.keys(contents[kind]).sort());
});
