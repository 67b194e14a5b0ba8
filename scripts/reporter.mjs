// A mocha reporter for `npm test`: prints failures and sums, and leaves the counts in the file SOAT_COUNTS names.
import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

export default class CountingReporter extends Mocha.reporters.Base {
  constructor(runner, options) {
    super(runner, options);
    runner.once(Mocha.Runner.constants.EVENT_RUN_END, () => {
      this.epilogue();
      const { passes, failures } = this.stats;
      writeFileSync(process.env.SOAT_COUNTS, JSON.stringify({ passed: passes, failed: failures }));
    });
  }
}
