/** Problems found in the office's files: all are counted, the first 200 are kept to be shown. */
export const SHOWN_PROBLEMS = 200;

export interface ImportProblem {
  file: string;
  /** Line of the file; the headings are line 1. Null: the file as a whole. */
  line: number | null;
  /** Heading of the column; null: the row as a whole. */
  column: string | null;
  text: string;
}

export class ImportProblems {
  readonly shown: ImportProblem[] = [];
  private total = 0;

  add(file: string, line: number | null, column: string | null, text: string): void {
    this.total += 1;
    if (this.shown.length < SHOWN_PROBLEMS) this.shown.push({ file, line, column, text });
  }

  get count(): number {
    return this.total;
  }

  /** One line a problem: 文件、行、列、问题. */
  lines(): string[] {
    const lines = this.shown.map(({ file, line, column, text }) =>
      `${file}${line === null ? '' : ` 第${line}行`}${column === null ? '' : ` “${column}”列`}：${text}`);
    const rest = this.total - this.shown.length;
    return rest > 0 ? [...lines, `…… 还有 ${rest} 处问题未列出，请先改正以上各处`] : lines;
  }
}
