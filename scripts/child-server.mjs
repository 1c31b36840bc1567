import { spawn } from 'node:child_process';
import { mkdirSync, openSync, closeSync, existsSync, readFileSync, renameSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from './run-process.mjs';

const KEEP_LOG_BYTES = 20 * 1024 * 1024;
const STOP_WITHIN_MS = 15_000;

/** Whether nobody listens on the port of the loopback address. */
export function isPortFree(port) {
  return new Promise((done) => {
    const probe = createServer();
    probe.once('error', () => done(false));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => done(true)));
  });
}

/** A port of the loopback address that nobody uses at the moment. */
export function freePort() {
  return new Promise((done, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}

/**
 * A server process of ours, in a process group of its own, so that a Ctrl-C reaches only the script that starts it and
 * it is stopped in order. With `logFile` its output goes there; without, to the terminal.
 */
export class ChildServer {
  constructor(name, command, args, { env = {}, logFile, cwd = root } = {}) {
    this.name = name;
    this.logFile = logFile;
    const output = logFile ? openLog(logFile) : 'inherit';
    this.child = spawn(command, args, { cwd, env: { ...process.env, ...env }, detached: true, stdio: ['ignore', output, output] });
    if (logFile) closeSync(output);
    this.hasExited = false;
    // A process group of its own outlives this script unless it is told.
    const endWithScript = () => this.signal('SIGTERM');
    process.once('exit', endWithScript);
    /** Resolves with the exit code when the process has ended for whatever reason. */
    this.exited = new Promise((done) => {
      this.child.once('error', () => done(127));
      this.child.once('exit', (code, signal) => done(code ?? (signal ? 128 : 1)));
    }).then((code) => {
      this.hasExited = true;
      process.off('exit', endWithScript);
      return code;
    });
  }

  /** Waits until the address answers 200. Errors: the process ended first, or the time ran out; with its last lines. */
  async ready(url, withinMs = 60_000) {
    const until = performance.now() + withinMs;
    while (performance.now() < until) {
      if (this.hasExited) throw new Error(`${this.name} ended while starting:\n${this.lastLines()}`);
      const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) }).catch(() => null);
      await answer?.body?.cancel();
      if (answer?.ok) return;
      await wait(50);
    }
    throw new Error(`${this.name} did not answer at ${url} within ${withinMs / 1000} s:\n${this.lastLines()}`);
  }

  /** Asks the process to stop, and makes it after 15 s. */
  async stop() {
    if (this.hasExited) return;
    this.signal('SIGTERM');
    const ended = await Promise.race([this.exited.then(() => true), wait(STOP_WITHIN_MS, false, { ref: false })]);
    if (!ended) {
      this.signal('SIGKILL');
      await this.exited;
    }
  }

  signal(name) {
    if (!this.child.pid) return;
    try {
      process.kill(this.child.pid, name);
    } catch (error) {
      if (error.code !== 'ESRCH') throw error;
    }
  }

  lastLines(count = 20) {
    return this.logFile && existsSync(this.logFile) ? readFileSync(this.logFile, 'utf8').trimEnd().split('\n').slice(-count).join('\n') : '';
  }
}

/**
 * Processes that live and end together: a signal ends the script in order with code 0; a process that ends by itself
 * takes the others down with code 1, since half of the product running would only mislead.
 */
export class ServerGroup {
  members = [];
  stopping = false;

  constructor() {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void this.stop(0));
  }

  add(child) {
    this.members.push(child);
    void child.exited.then((code) => {
      if (this.stopping) return;
      console.error(`\n✗ ${child.name} 意外退出 ended unexpectedly (${code})\n${child.lastLines()}`);
      void this.stop(1);
    });
  }

  /** Stops the latest first, then ends the script. */
  async stop(code) {
    if (this.stopping) return;
    this.stopping = true;
    if (this.members.length) console.log('\n· 正在停止 stopping …');
    for (const child of this.members.reverse()) await child.stop();
    if (this.members.length) console.log('✓ 已停止 stopped');
    process.exit(code);
  }
}

function openLog(path) {
  mkdirSync(dirname(path), { recursive: true });
  if (existsSync(path) && statSync(path).size > KEEP_LOG_BYTES) renameSync(path, `${path}.old`);
  return openSync(path, 'a', 0o600);
}
