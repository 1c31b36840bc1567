import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { compileWxml, compileWxss, filesOf, scriptsOf, syntaxErrorIn, templateRenderer, weappFolder } from './wechat-compiler.js';

interface AppJson { pages: string[]; subPackages: { root: string; pages: string[] }[] }
const app = JSON.parse(readFileSync(join(weappFolder, 'app.json'), 'utf8')) as AppJson;
const pages = [...app.pages, ...app.subPackages.flatMap(({ root, pages: own }) => own.map((page) => `${root}/${page}`))];

describe('the build that WeChat is given', () => {
  let planted: string;
  beforeEach(() => { planted = mkdtempSync(join(tmpdir(), 'baolian-weapp-')); });
  afterEach(() => rmSync(planted, { recursive: true }));

  it('has a template that WeChat can draw for every page it lists', () => {
    const draw = templateRenderer();
    expect(pages.length).toBeGreaterThan(15);
    for (const page of pages) expect(draw(page, { root: { cn: [] } })).toMatchObject({ tag: 'wx-page' });
  });

  it("passes WeChat's stylesheet compiler", () => {
    expect(filesOf(weappFolder, '.wxss')).toContain('app.wxss');
    expect(() => compileWxss(weappFolder)).not.toThrow();
  });

  it('holds only well-formed scripts', () => {
    const scripts = scriptsOf(weappFolder);
    expect(scripts.length).toBeGreaterThan(pages.length);
    expect(scripts.map(syntaxErrorIn).filter(Boolean)).toEqual([]);
  });

  it('keeps its packages within their budgets', () => {
    const { status, stdout } = spawnSync(process.execPath, [resolve(__dirname, '../../scripts/weapp-size.mjs')], { encoding: 'utf8' });
    console.log(stdout);
    expect(status).toBe(0);
  });

  it.each([
    ['a tag that is never closed', 'pages/a/index.wxml', '<view><text>您好</view>', /pages\/a\/index\.wxml:1:\d+/],
    ['an expression that is never closed', 'pages/a/index.wxml', '<view>\n  <text>{{name</text>\n</view>', /pages\/a\/index\.wxml:3:\d+/],
  ])('would be refused with %s, by file, line and column', (_what, path, content, place) => {
    plant(path, content);
    expect(() => compileWxml(planted)).toThrow(place);
  });

  it('would be refused with a selector that WeChat does not know, by file, line and column', () => {
    plant('app.wxss', '.card { color: #333; }\n.card > * { margin: 0; }');
    expect(() => compileWxss(planted)).toThrow(/app\.wxss\(2:\d+\)/);
  });

  it('would be refused with a script that this language does not know', () => {
    plant('app.js', 'class A { #b = ; }');
    expect(scriptsOf(planted).map(syntaxErrorIn).join()).toContain('SyntaxError');
  });

  function plant(path: string, content: string): void {
    mkdirSync(join(planted, path, '..'), { recursive: true });
    writeFileSync(join(planted, path), content);
  }
});
