import type { DrawnNode } from './wechat-compiler.js';

/** What stands on the screen. Where a sheet lies over the page, only the sheet can be read and touched. */
export class DrawnPage {
  readonly root: DrawnNode;

  constructor(page: DrawnNode) {
    this.root = all(page).filter(({ attr }) => attr?.['ariaRole'] === 'dialog').at(-1) ?? page;
  }

  get text(): string { return textOf(this.root, ' ').replace(/\s+/g, ' ').trim(); }

  /** The kinds of nodes that are drawn: `wx-image`, `wx-input` … */
  get tags(): string[] { return all(this.root).map(({ tag }) => tag); }

  /**
   * The node with these words or this label, and what surrounds it outwards; null where there is none that a finger
   * could hit. Errors: when several fit, since a test must say which it means.
   */
  pathTo(words: string): DrawnNode[] | null {
    const found = paths(this.root, (node) => node.attr?.['ariaLabel'] === words || textOf(node) === words).filter((path) => path.some(({ attr }) => attr?.['bindtap'] || attr?.['openType']));
    // The innermost of each nest: what contains another hit is the same thing.
    const innermost = found.filter((path) => !found.some((other) => other !== path && other.includes(path[0]!)));
    if (innermost.length > 1) throw new Error(`${innermost.length} things say “${words}”: ${this.text}`);
    return innermost[0] ?? null;
  }

  /** The field that is labelled so and listens to this event. */
  field(label: string, listens: 'bindinput' | 'bindchange'): DrawnNode | null {
    return all(this.root).find(({ attr }) => attr?.['ariaLabel'] === label && attr[listens]) ?? null;
  }
}

function all(node: DrawnNode): DrawnNode[] {
  return [node, ...node.children.flatMap((child) => (typeof child === 'string' ? [] : all(child)))];
}

function textOf(node: DrawnNode | string, between = ''): string {
  return typeof node === 'string' ? node : node.children.map((child) => textOf(child, between)).join(between);
}

/** From each node that fits outwards to the root. */
function paths(node: DrawnNode, fits: (node: DrawnNode) => boolean): DrawnNode[][] {
  const below = node.children.flatMap((child) => (typeof child === 'string' ? [] : paths(child, fits))).map((path) => [...path, node]);
  return fits(node) ? [[node], ...below] : below;
}
