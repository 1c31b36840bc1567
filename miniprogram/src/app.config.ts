export default defineAppConfig({
  pages: ['pages/home/index'],
  window: { navigationBarTitleText: '包联', navigationBarBackgroundColor: '#0b5563', navigationBarTextStyle: 'white', backgroundColor: '#f4f6f6' },
});
