/**
 * Who may know whom (docs/adr and the design's "Who may know whom"), as errors. Each rule is proven to bite by
 * tests/support/dependency-rules.spec.ts, which runs this file over small planted violations.
 */
const server = '^server/src';
const mini = '^miniprogram/src';

/** What every feature may use: the pure domain, the frame around it, and who may see what. */
const frame = ['domain', 'http', 'config', 'crypto', 'database', 'time', 'calendar', 'places', 'audit', 'outbox', 'access'];
/** Places that put everything together, or fill the database from outside: they may know any feature. */
const assembly = ['database', 'migrations', 'commands', 'demo', 'ledger-import', 'health'];
const edges = ['wechat-api', 'wechat-simulator'];

/**
 * The written list of who may know whom between the server's features: `feature: [features that it may import]`.
 * Kept acyclic by `no-cycles`; add a pair only with a reason that a reviewer would accept.
 */
const featurePairs = {
  requests: ['tickets', 'grids', 'households', 'identity', 'attachments', 'service-modules', 'inbox'],
  tickets: ['grids', 'households', 'identity', 'attachments', 'service-modules', 'inbox'],
  households: ['access', 'grids', 'identity', 'service-modules', 'tickets'],
  identity: ['access', 'grids', 'households', 'inbox'],
  grids: ['identity'],
  attachments: ['identity'],
  access: ['grids', 'households', 'identity'],
  inbox: ['identity'],
};
const named = Object.keys(featurePairs);

const featureRules = [
  {
    name: 'features-only-along-the-list',
    comment: 'A feature that is not in the written list (featurePairs) imports no other feature.',
    severity: 'error',
    from: { path: `${server}/([^/]+)/`, pathNot: [`${server}/(?:${[...frame, ...assembly, ...edges, ...named].join('|')})/`, '\\.spec\\.ts$'] },
    to: { path: `${server}/[^/]+/`, pathNot: [`${server}/$1/`, `${server}/(?:${frame.join('|')})/`] },
  },
  ...Object.entries(featurePairs).map(([feature, allowed]) => ({
    name: `feature-${feature}-only-along-the-list`,
    comment: `${feature} may know: ${allowed.join(', ')} (featurePairs).`,
    severity: 'error',
    from: { path: `${server}/${feature}/`, pathNot: '\\.spec\\.ts$' },
    to: { path: `${server}/[^/]+/`, pathNot: `${server}/(?:${[feature, ...allowed, ...frame, 'wechat-api'].join('|')})/` },
  })),
  {
    name: 'frame-knows-no-feature',
    comment: 'What everyone uses knows no feature; but http asks identity who is calling, and a message is a row in outbox and inbox at once.',
    severity: 'error',
    from: { path: `${server}/(?:http|config|crypto|time|calendar|places|audit|outbox|wechat-api)/`, pathNot: '\\.spec\\.ts$' },
    to: { path: `${server}/[^/]+/`, pathNot: `${server}/(?:${[...frame, 'wechat-api', 'identity', 'inbox'].join('|')})/` },
  },
];

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', comment: 'An import that leads nowhere.', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '\\.(scss|png|jpg|svg)$' } },
    { name: 'nothing-imports-tests', severity: 'error', from: { pathNot: '^tests/' }, to: { path: '^tests/' } },
    {
      name: 'shared-knows-nothing',
      comment: 'shared/ is vocabulary: no package, no Node module, nobody else’s file.',
      severity: 'error',
      from: { path: '^shared/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: '^shared/' },
    },
    {
      name: 'domain-knows-shared-only',
      comment: 'Policies are pure: time, calendar and candidates come in as arguments.',
      severity: 'error',
      from: { path: `${server}/domain/`, pathNot: '\\.spec\\.ts$' },
      to: { pathNot: [`${server}/domain/`, '^shared/'] },
    },
    ...featureRules,
    {
      name: 'outbox-only-through-the-writer',
      comment: 'Features write rows; only the relay delivers. The entity is the writer’s own.',
      severity: 'error',
      from: { path: `${server}/`, pathNot: [`${server}/(?:outbox|${assembly.join('|')})/`, `${server}/[^/]+\\.ts$`, '\\.spec\\.ts$'] },
      to: { path: `${server}/outbox/`, pathNot: `${server}/outbox/(?:write-[^/]*|[^/]*\\.(?:entity|module))\\.ts$` },
    },
    {
      name: 'wechat-api-only-from-relay-and-login',
      comment: 'outbox/relay sends; identity exchanges codes. Nobody else talks to WeChat.',
      severity: 'error',
      from: { path: `${server}/`, pathNot: [`${server}/(?:wechat-api|outbox|identity)/`, `${server}/[^/]+\\.ts$`] },
      to: { path: `${server}/wechat-api/` },
    },
    {
      name: 'simulator-stands-alone',
      comment: 'The simulator is held to the contract, not to our reading of it: it shares no code with the server.',
      severity: 'error',
      from: { path: `${server}/wechat-simulator/` },
      to: { path: ['^server/', '^shared/', '^miniprogram/'], pathNot: `${server}/wechat-simulator/` },
    },
    {
      name: 'nobody-knows-the-simulator',
      severity: 'error',
      from: { path: '^(?:server|shared|miniprogram)/', pathNot: `${server}/wechat-simulator/` },
      to: { path: `${server}/wechat-simulator/` },
    },
    { name: 'server-never-knows-the-mini-program', severity: 'error', from: { path: '^server/' }, to: { path: '^miniprogram/' } },
    { name: 'mini-program-never-knows-the-server', severity: 'error', from: { path: '^miniprogram/' }, to: { path: '^server/' } },
    {
      name: 'mini-program-features-apart',
      severity: 'error',
      from: { path: `${mini}/features/([^/]+)/` },
      to: { path: `${mini}/features/`, pathNot: `${mini}/features/$1/` },
    },
    {
      name: 'mini-program-layers-features',
      comment: 'pages, cadre, office → features → ui, platform → shared.',
      severity: 'error',
      from: { path: `${mini}/features/` },
      to: { path: `${mini}/`, pathNot: `${mini}/(?:features|ui|platform)/` },
    },
    { name: 'mini-program-layers-ui', severity: 'error', from: { path: `${mini}/ui/` }, to: { path: `${mini}/`, pathNot: `${mini}/(?:ui|platform)/` } },
    { name: 'mini-program-layers-platform', severity: 'error', from: { path: `${mini}/platform/` }, to: { path: `${mini}/`, pathNot: `${mini}/platform/` } },
    {
      name: 'only-platform-calls-taro',
      comment: 'miniprogram/src/platform is the only place that calls Taro; @tarojs/components is free for all that draws.',
      severity: 'error',
      from: { path: `${mini}/`, pathNot: `${mini}/platform/` },
      to: { path: ['node_modules/@tarojs/(?!components)', '^@tarojs/(?!components)'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    tsConfig: { fileName: 'tsconfig.depcruise.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'], mainFields: ['main', 'types'] },
    cache: false,
  },
};
