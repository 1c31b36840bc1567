import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';

/** Somebody whom one can be: written by the demo import, never by the simulator. */
export interface Persona {
  id: string;
  name: string;
  role: string;
  note: string;
  phone: string;
}

/** The people in `personas.json`, read again whenever the file changes. */
export class PersonaBook {
  private stamp = '';
  private byId = new Map<string, Persona>();
  private byOpenid = new Map<string, Persona>();
  private problem: string | null = null;

  constructor(
    private readonly path: string,
    private readonly appid: string,
  ) {}

  all(): Persona[] {
    this.refresh();
    return [...this.byId.values()];
  }

  find(id: string): Persona | undefined {
    this.refresh();
    return this.byId.get(id);
  }

  findByOpenid(openid: string): Persona | undefined {
    this.refresh();
    return this.byOpenid.get(openid);
  }

  /** Why the list is empty, in Chinese; null when it is not. */
  hint(): string | null {
    this.refresh();
    return this.byId.size > 0 ? null : this.problem;
  }

  /** 28 characters like WeChat's, the same for the same persona and appid. */
  openidOf(personaId: string): string {
    return `o${createHash('sha256').update(`${this.appid}:${personaId}`).digest('base64url').slice(0, 27)}`;
  }

  private refresh(): void {
    const stat = statSync(this.path, { throwIfNoEntry: false });
    const stamp = stat ? `${stat.mtimeMs}:${stat.size}:${stat.ino}` : 'missing';
    if (stamp === this.stamp) return;
    this.stamp = stamp;
    if (!stat) return this.keep([], `还没有人物：${this.path} 不存在。先运行 npm start 或导入演示数据，这里会自动刷新。`);
    try {
      const rows = JSON.parse(readFileSync(this.path, 'utf8')) as unknown;
      if (!Array.isArray(rows)) throw new Error('not an array');
      this.keep(rows.filter(isPersona), `${this.path} 里没有可用的人物（每人要有 id、name、role）。`);
    } catch {
      // Perhaps caught half-written: the people known so far stay, and the next change is read again.
      this.problem = `${this.path} 读不懂，请检查是不是 JSON 数组。`;
    }
  }

  private keep(personas: Persona[], problem: string): void {
    this.problem = problem;
    this.byId = new Map(personas.map((p) => [p.id, { ...p, note: p.note ?? '', phone: p.phone ?? '' }]));
    this.byOpenid = new Map([...this.byId.values()].map((p) => [this.openidOf(p.id), p]));
  }
}

function isPersona(row: unknown): row is Persona {
  if (typeof row !== 'object' || row === null) return false;
  const { id, name, role } = row as Record<string, unknown>;
  return [id, name, role].every((value) => typeof value === 'string' && value !== '');
}
