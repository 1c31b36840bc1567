import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

import { emptyState, type SimulatorState } from './simulator-state.js';

/** Least time between two writes, in ms. A large state waits longer: the disk is busy at most a twentieth of the time. */
const WRITE_EVERY_MS = 200;
const BUSY_FACTOR = 20;

/** Keeps the state on disk: written whole into a temporary file that then takes the name, so that a kill leaves the old or the new one. */
export class StateFile {
  readonly state: SimulatorState;
  private timer: NodeJS.Timeout | null = null;
  private waitMs = WRITE_EVERY_MS;

  constructor(private readonly path: string) {
    mkdirSync(dirname(path), { recursive: true });
    this.state = this.load();
  }

  /** Call after each change of `state`; the write follows shortly. */
  changed(): void {
    this.timer ??= setTimeout(() => this.flush(), this.waitMs);
  }

  flush(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    const begun = performance.now();
    const temporary = `${this.path}.${process.pid}.tmp`;
    try {
      writeFileSync(temporary, JSON.stringify(this.state));
      renameSync(temporary, this.path);
    } catch (error) {
      // A full disk or a removed folder must not take the simulator down; the state stays in memory.
      process.emitWarning(`微信模拟器：写不进 ${this.path}：${error instanceof Error ? error.message : String(error)}`);
    }
    this.waitMs = Math.max(WRITE_EVERY_MS, (performance.now() - begun) * BUSY_FACTOR);
  }

  private load(): SimulatorState {
    if (!existsSync(this.path)) return emptyState();
    try {
      return { ...emptyState(), ...(JSON.parse(readFileSync(this.path, 'utf8')) as Partial<SimulatorState>) };
    } catch {
      // Toy data must not keep the developer from starting; the odd file stays for a look.
      renameSync(this.path, `${this.path}.broken`);
      process.emitWarning(`微信模拟器：${this.path} 读不懂，已改名为 .broken，从空白开始。`);
      return emptyState();
    }
  }
}
