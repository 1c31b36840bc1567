/** The load: each connection sends its next call when the last one is answered. And the processor time that it costs. */
import { existsSync, readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';

const TICK_MS = 10;

/** Processor time of a process so far, in ms; 0 where /proc is missing or there is no process. */
export function processorTime(pid) {
  const file = `/proc/${pid}/stat`;
  if (!pid || !existsSync(file)) return 0;
  const fields = readFileSync(file, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

/**
 * @param {{ url: string, method?: string, tokens: string[], body?: string, connections: number, milliseconds: number, expected: number }} options
 * @returns {Promise<{ latencies: number[], milliseconds: number }>} latencies in ms. Errors: any other status than expected.
 */
export async function load({ url, method = 'GET', tokens, body, connections, milliseconds, expected }) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const latencies = [];
  let next = 0;
  const started = performance.now();
  const until = started + milliseconds;
  const one = async () => {
    while (performance.now() < until) {
      const from = performance.now();
      const { status, text } = await send({ agent, url, method, token: tokens[next++ % tokens.length], body });
      if (status !== expected) throw new Error(`${method} ${url}: ${status} ${text.slice(0, 300)}`);
      latencies.push(performance.now() - from);
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, one));
  } finally {
    agent.destroy();
  }
  return { latencies, milliseconds: performance.now() - started };
}

export function send({ agent, url, method = 'GET', token, body }) {
  return new Promise((done, failed) => {
    const headers = { authorization: `Bearer ${token}`, ...(body ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) } : {}) };
    const call = request(url, { agent, method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk) => (text += chunk)).on('end', () => done({ status: response.statusCode, text }));
      response.on('error', failed);
    });
    call.on('error', failed).end(body);
  });
}

/** The value below which this share of the sorted values lies. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
