import { growth } from './growth';
import type { Field } from './idea';
import { manner } from './manner';
import { customers, team } from './people';
import { speech, temper } from './talk';
import { hours, planning, punctuality } from './time';
import { trades } from './trades';
import { order, quality, safety } from './work';

/** Every field that the search knows. An idea of one trade has no neighbours, so it makes a field of its own. */
export const fields: readonly Field[] = [
  punctuality,
  hours,
  planning,
  speech,
  manner,
  temper,
  customers,
  team,
  growth,
  quality,
  order,
  safety,
  ...trades.map((idea) => [idea]),
];
