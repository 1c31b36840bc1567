import { connect } from 'node:net';
import { stageInfo } from './stage-info.js';

export interface RawAnswer { status: number; head: string; body: string }

/**
 * Sends bytes to the server as they stand, for what no HTTP client would send, and returns what came until it closed
 * the connection (status 0 = it closed without a word). Errors: when it is still open after `withinMs`.
 */
export function sendRaw(text: string, withinMs = 20_000): Promise<RawAnswer> {
  return new Promise((answered, failed) => {
    const { hostname, port } = new URL(stageInfo().baseUrl);
    const chunks: Buffer[] = [];
    const socket = connect(Number(port), hostname, () => socket.write(text));
    socket.setTimeout(withinMs, () => {
      socket.destroy();
      failed(new Error(`The server neither answered nor closed within ${withinMs / 1_000} s`));
    });
    socket.on('data', (chunk) => chunks.push(chunk));
    // Reset is one way of closing; what was received counts.
    socket.on('error', () => undefined);
    socket.on('close', () => {
      const [head = '', ...body] = Buffer.concat(chunks).toString('utf8').split('\r\n\r\n');
      answered({ status: Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0), head, body: body.join('\r\n\r\n') });
    });
  });
}

/** One request with its exact request line and headers; `Connection: close` and the length of the body are added. */
export function rawRequest(line: string, headers: Record<string, string> = {}, body = ''): Promise<RawAnswer> {
  const all = { Host: 'baolian', Connection: 'close', ...(body ? { 'Content-Length': String(Buffer.byteLength(body)) } : {}), ...headers };
  return sendRaw(`${line} HTTP/1.1\r\n${Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`);
}
