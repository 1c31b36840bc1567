import path from 'node:path';
import { defineConfig, type UserConfigExport } from '@tarojs/cli';

const shared = path.resolve(__dirname, '../../shared');

/** WeChat needs an absolute base; the browser build talks to the origin that served it. */
const apiBase = process.env.TARO_ENV === 'h5' ? '/api/v1' : (process.env.TARO_APP_API_BASE ?? 'http://localhost:3000/api/v1');

/** `shared/` is written with `.js` endings for the server's Node; here the same imports mean the TypeScript source. */
function resolveSharedSources(chain: { merge(part: unknown): void }): void {
  chain.merge({ resolve: { extensionAlias: { '.js': ['.ts', '.tsx', '.js'] } } });
}

/** One CSS px is one px on both targets, so that sizes obey `--fs` (elder mode) and not the width of the screen. */
const postcss = { pxtransform: { enable: false, config: {} }, cssModules: { enable: false, config: { namingPattern: 'module' as const, generateScopedName: '[name]' } } };

const config: UserConfigExport<'webpack5'> = {
  projectName: 'baolian',
  designWidth: 375,
  deviceRatio: { 375: 1, 750: 1 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env.TARO_ENV ?? 'h5'}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  plugins: [path.resolve(__dirname, 'weapp-aria-plugin.js')],
  alias: { '@shared': shared, '@': path.resolve(__dirname, '../src') },
  defineConstants: { API_BASE: JSON.stringify(apiBase) },
  mini: {
    compile: { include: [shared] },
    optimizeMainPackage: { enable: true },
    postcss,
    webpackChain: resolveSharedSources,
  },
  h5: {
    compile: { include: [shared] },
    publicPath: './',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[chunkhash:8].js' },
    miniCssExtractPluginOption: { ignoreOrder: true, filename: 'css/[name].[contenthash:8].css', chunkFilename: 'css/[name].[chunkhash:8].css' },
    postcss: { ...postcss, autoprefixer: { enable: true, config: {} } },
    webpackChain: resolveSharedSources,
  },
};

export default defineConfig<'webpack5'>(config);
