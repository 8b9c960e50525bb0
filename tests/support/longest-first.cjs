/**
 * The order of the test files. The ones with a browser take longest and come first, then whole histories, then the
 * screens: one that began last would leave all but one core idle at the end. Jest by itself goes by what it measured
 * before, which a fresh clone does not have.
 */
const RANKS = [/\/tests\/e2e\//, /\/tests\/sync\//, /\.test\.tsx$/];

const rankOf = ({ path }) => {
  const rank = RANKS.findIndex((pattern) => pattern.test(path));
  return rank < 0 ? RANKS.length : rank;
};
const sizeOf = ({ context, path }) => context.hasteFS?.getSize(path) ?? 0;

module.exports = class LongestFirst {
  sort(tests) {
    return [...tests].sort((a, b) => rankOf(a) - rankOf(b) || sizeOf(b) - sizeOf(a));
  }
  allFailedTests(tests) {
    return tests;
  }
  shard(tests, { shardIndex, shardCount }) {
    return tests.filter((_, at) => at % shardCount === shardIndex - 1);
  }
  cacheResults() {}
};
