import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '..');

/** Path of a package's command, so that no shell and no npx stand between. */
export const bin = (name) => resolve(root, 'node_modules/.bin', name);

/**
 * Runs a command to its end. With `quiet` its output is kept and returned instead of shown.
 * @returns {Promise<{ code: number, output: string, milliseconds: number }>} code 127 when it can't be started
 */
export function run(command, args, { cwd = root, env = {}, quiet = false } = {}) {
  const started = performance.now();
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    });
    const chunks = [];
    const finish = (code, extra = '') =>
      done({ code, output: Buffer.concat(chunks).toString('utf8') + extra, milliseconds: performance.now() - started });
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));
    child.on('error', (error) => finish(127, String(error)));
    child.on('close', (code, signal) => finish(code ?? (signal ? 130 : 1)));
  });
}

/** Ends the script with a message in two languages when a step failed. */
export function fail(chinese, english, code = 1) {
  console.error(`\n✗ ${chinese}\n  ${english}`);
  process.exit(code);
}

export const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;
