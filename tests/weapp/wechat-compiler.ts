import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { wxmlToJs } from 'miniprogram-compiler';
import wcsc from 'miniprogram-compiler/src/wcsc';

/** The build that WeChat would be given. */
export const weappFolder = process.env['BAOLIAN_BUILT_WEAPP'] ?? resolve(__dirname, '../../miniprogram/dist/weapp');
const maxBuffer = 64 * 1024 * 1024;

/** Files of a build by ending (`.wxml`), relative to it, with slashes. */
export function filesOf(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true }).map((path) => String(path).split(sep).join('/')).filter((path) => path.endsWith(ending)).sort();
}

/** Compiles every wxml of the folder by WeChat's `wcc`; the program that defines `$gwx`. @throws with file, line and column */
export const compileWxml = (folder: string): string => wxmlToJs(folder, { maxBuffer });

/** Compiles every wxss of the folder by WeChat's `wcsc`. @throws with file, line and column */
export function compileWxss(folder: string): void {
  const compiled = wcsc(folder, filesOf(folder, '.wxss').map((path) => path.slice(0, -'.wxss'.length)), { maxBuffer });
  if (compiled instanceof Error) throw compiled;
}

/** What Node's parser says of a script; '' when it is well-formed. */
export function syntaxErrorIn(script: string): string {
  const { status, stderr } = spawnSync(process.execPath, ['--check', script], { encoding: 'utf8' });
  return status === 0 ? '' : stderr;
}

/** A node of the template tree as WeChat would draw it; text stands as a string. */
export interface DrawnNode {
  tag: string;
  /** Attributes as WeChat's compiler names them: `ariaLabel`, `bindtap`, `data-sid`. */
  attr?: Record<string, unknown>;
  children: (DrawnNode | string)[];
}

/** Draws a page's template (`pages/home/index`) over its data. */
export type Draw = (page: string, data: object) => DrawnNode;

export function templateRenderer(folder = weappFolder): Draw {
  // The program expects a browser's window, and only writes its version there.
  const define = new Function('global', 'window', '__wxAppCode__', compileWxml(folder)) as (...globals: object[]) => (path: string) => (data: object) => DrawnNode;
  const gwx = define({}, {}, {});
  return (page, data) => gwx(`${page}.wxml`)(data);
}

export const scriptsOf = (folder: string): string[] => filesOf(folder, '.js').map((path) => join(folder, path));
