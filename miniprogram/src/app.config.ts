export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/services/index',
    'pages/inbox/index',
    'pages/profile/index',
    'pages/module/index',
    'pages/apply/index',
    'pages/requests/index',
    'pages/request/index',
    'pages/binding/index',
    'pages/privacy/index',
  ],
  subPackages: [
    {
      root: 'cadre',
      pages: ['pages/todo/index', 'pages/ticket/index', 'pages/transfer/index', 'pages/log-call/index', 'pages/households/index', 'pages/household/index', 'pages/bindings/index'],
    },
  ],
  // The bar is drawn in the page (ui/tab-bar): WeChat's own neither grows in elder mode nor serves a subpackage.
  tabBar: {
    custom: true,
    color: '#4d6065',
    selectedColor: '#0b5d66',
    backgroundColor: '#ffffff',
    list: [
      { pagePath: 'pages/home/index', text: '首页' },
      { pagePath: 'pages/services/index', text: '办事' },
      { pagePath: 'pages/inbox/index', text: '消息' },
      { pagePath: 'pages/profile/index', text: '我的' },
    ],
  },
  window: {
    navigationBarTitleText: '包联',
    navigationBarBackgroundColor: '#0b5d66',
    navigationBarTextStyle: 'white',
    backgroundColor: '#f2f5f5',
    backgroundTextStyle: 'dark',
  },
  lazyCodeLoading: 'requiredComponents',
});
