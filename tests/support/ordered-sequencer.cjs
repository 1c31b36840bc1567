const Sequencer = require('@jest/test-sequencer').default;

/** By name, and `*.last.e2e.ts` after all others: the same order in every run. */
module.exports = class OrderedSequencer extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => `${path.includes('.last.') ? 1 : 0}${path}`;
    return [...tests].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
  }
};
