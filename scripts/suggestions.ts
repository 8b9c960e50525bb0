import type { Finder } from '../tests/surprises/finder';
import { productSearch } from '../tests/surprises/product-search';
import { halves, type Half } from '../tests/surprises/labelled/sets';
import { reportOf } from '../tests/surprises/report';
import { sharedWords } from '../tests/surprises/shared-words';

/**
 * `npm run suggestions -- development|held-back`: prints how well earlier notes are found for the points of an
 * appraisal, on the labelled set beside it.
 */

/** Every finder that is measured, by the name that is printed. */
const finders: readonly (readonly [string, Finder])[] = [
  ['the search of the product', productSearch],
  ['shared words, for comparison', sharedWords],
];

const isHalf = (word: string | undefined): word is Half => word !== undefined && Object.hasOwn(halves, word);

const half = process.argv[2];
if (isHalf(half)) {
  const lines = [
    half === 'held-back'
      ? 'The half that was held back: it is run once, when the matcher is finished, and nothing is changed after it.'
      : 'The half for development.',
    ...finders.flatMap(([name, finder]) => ['', ...reportOf(name, halves[half], finder)]),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
} else {
  process.stderr.write('Say which half: npm run suggestions -- development|held-back\n');
  process.exitCode = 2;
}
