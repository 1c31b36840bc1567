import { readFileSync, statSync } from 'node:fs';

interface AppJson {
  pages?: string[];
  subPackages?: { root: string; pages: string[] }[];
  subpackages?: { root: string; pages: string[] }[];
}

/** A path like "pages/home/index" with an optional query: no leading slash, as WeChat wants it. */
const PAGE_SHAPE = /^[a-z0-9-]+(\/[a-z0-9-]+)+(\?[^#\s]*)?$/i;

/** Knows which pages the released mini-program has. Without an app.json it can only judge the shape. */
export class ReleasedPages {
  private stamp = -1;
  private known: ReadonlySet<string> | null = null;

  constructor(private readonly appJsonPath: string | null) {}

  has(page: string): boolean {
    if (!PAGE_SHAPE.test(page)) return false;
    this.refresh();
    return this.known === null || this.known.has(page.split('?')[0] ?? '');
  }

  private refresh(): void {
    if (!this.appJsonPath) return;
    const stat = statSync(this.appJsonPath, { throwIfNoEntry: false });
    if (!stat || stat.mtimeMs === this.stamp) return;
    this.stamp = stat.mtimeMs;
    const app = JSON.parse(readFileSync(this.appJsonPath, 'utf8')) as AppJson;
    const packages = app.subPackages ?? app.subpackages ?? [];
    this.known = new Set([...(app.pages ?? []), ...packages.flatMap(({ root, pages }) => pages.map((page) => `${root.replace(/\/$/, '')}/${page}`))]);
  }
}
