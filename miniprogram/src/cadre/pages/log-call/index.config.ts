export default definePageConfig({ navigationBarTitleText: '记电话、走访' });
