const path = require('node:path');
const aria = require('./aria-attributes.js');

/** Merges the aria attributes into the WeChat templates at build time, and their aliases into the runtime. */
module.exports = function weappAria(ctx) {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return;
      platform.template.mergeComponents(ctx, aria);
      platform.runtimePath = [platform.runtimePath].flat().concat(path.resolve(__dirname, 'weapp-aria-runtime.js'));
    },
  });
};
