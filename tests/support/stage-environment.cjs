const { TestEnvironment } = require('jest-environment-node');

/** Gives each test file the suite's stage as at the beginning, and tells it through BAOLIAN_STAGE (stage-info.ts). */
module.exports = class StageEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    const stage = globalThis.baolianStage;
    if (!stage) throw new Error('The stage belongs to another process: run this suite with one worker.');
    if (stage.used) await stage.renew();
    stage.used = true;
    this.global.process.env.BAOLIAN_STAGE = JSON.stringify(stage.info);
  }
};
