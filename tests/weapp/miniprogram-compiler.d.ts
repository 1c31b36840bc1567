/** WeChat's own compilers; the package brings no types. */
declare module 'miniprogram-compiler' {
  /** @throws Error with file, line and column of what is broken */
  export function wxmlToJs(folder: string, options?: { maxBuffer?: number }): string;
}

declare module 'miniprogram-compiler/src/wcsc' {
  /** Returns, and does not throw, its error. */
  export default function wcsc(folder: string, files: string[], options?: { maxBuffer?: number }): Record<string, string> | Error;
}
