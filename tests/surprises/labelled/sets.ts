import type { Case } from './case';
import { baustelle } from './development/baustelle';
import { clinic } from './development/clinic';
import { kitchen } from './development/kitchen';
import { pflege } from './development/pflege';
import { software } from './development/software';
import { warehouse } from './development/warehouse';
import { bank } from './held-back/bank';
import { buildingSite } from './held-back/building-site';
import { hotel } from './held-back/hotel';
import { itDienst } from './held-back/it-dienst';
import { school } from './held-back/school';
import { shop } from './held-back/shop';

export type Half = 'development' | 'held-back';

/** The second half is for one run at the end: whoever looks at it while building a matcher has spent it. */
export const halves: Readonly<Record<Half, readonly Case[]>> = {
  development: [kitchen, warehouse, software, clinic, pflege, baustelle],
  'held-back': [school, bank, buildingSite, shop, itDienst, hotel],
};
