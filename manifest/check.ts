import { z } from 'zod';
import { withoutRepeats, type Fault } from './fault';
import { addressFaults, domainFaults, pageFaults } from './rules/addresses';
import { iconFaults, type ReadIcon } from './rules/icons';
import { packageFaults, signInFaults } from './rules/identity';
import { permissionFaults } from './rules/permissions';
import { storeFaults } from './rules/store';
import { tabFaults } from './rules/tabs';
import { schemaFaults } from './schema-check';
import { servedPaths } from './served-paths';
import { ManifestView } from './view';

const JsonObject = z.record(z.string(), z.unknown());

/**
 * Everything that can be found wrong with a unified manifest without a tenant and without a network; empty when
 * nothing is. Takes the manifest as parsed JSON of any shape, and a reader of the package's icon files.
 */
export const checkManifest = async (raw: unknown, readIcon: ReadIcon): Promise<Fault[]> => {
  const object = JsonObject.safeParse(raw);
  if (!object.success) return [{ place: 'manifest', problem: 'is not a JSON object' }];
  const view = ManifestView.parse(raw);
  return withoutRepeats([
    ...packageFaults(view),
    ...(await schemaFaults(object.data)),
    ...domainFaults(view),
    ...addressFaults(raw, view),
    ...pageFaults(view, servedPaths),
    ...signInFaults(view),
    ...tabFaults(view),
    ...permissionFaults(view),
    ...storeFaults(view),
    ...(await iconFaults(view, readIcon)),
  ]);
};
