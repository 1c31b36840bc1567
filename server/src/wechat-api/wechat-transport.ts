import { Agent as HttpAgent, request as httpRequest, type ClientRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';

/** Largest answer that is read, in bytes. The calls so far answer with less than 1 KB. */
const MAX_ANSWER_BYTES = 262_144;
/** Idle connections are dropped before WeChat's side drops them, in ms: a call on a dying one would end as `unknown`. */
const IDLE_MS = 4_000;

export interface TransportRequest {
  method: 'GET' | 'POST';
  url: URL;
  json?: object;
}

export interface TransportAnswer {
  status: number;
  text: string;
}

/** No answer came. `sent` tells whether the request may have reached the other side. */
export class TransportError extends Error {
  constructor(
    readonly reason: string,
    readonly sent: boolean,
  ) {
    super(`${reason}, ${sent ? 'after' : 'before'} sending`);
    this.name = 'TransportError';
  }
}

/**
 * HTTP over node's own client, because the caller must know whether a call failed before or after it was sent, which
 * fetch does not tell. One deadline covers connecting, sending and reading.
 */
export class WechatTransport {
  private readonly http = new HttpAgent({ keepAlive: true, timeout: IDLE_MS });
  private readonly https = new HttpsAgent({ keepAlive: true, timeout: IDLE_MS });

  constructor(private readonly timeoutMs: number) {}

  /** @throws TransportError */
  send({ method, url, json }: TransportRequest): Promise<TransportAnswer> {
    const body = json && Buffer.from(JSON.stringify(json));
    return new Promise((resolve, reject) => {
      const request = this.open(url, { method, headers: body ? { 'content-type': 'application/json', 'content-length': body.length } : {} });
      let connected = false;
      const fail = (reason: string): void => {
        clearTimeout(deadline);
        request.destroy();
        reject(new TransportError(reason, connected));
      };
      const deadline = setTimeout(() => fail('timeout'), this.timeoutMs);

      // Node holds the request back until the socket is connected (and secured), so nothing was sent before that.
      request.once('socket', (socket) => {
        if (request.reusedSocket || !socket.connecting) connected = true;
        else socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', () => (connected = true));
      });
      request.on('error', (error: NodeJS.ErrnoException) => fail(error.code ?? 'network'));
      request.once('response', (response) => {
        collect(response).then(
          (text) => {
            clearTimeout(deadline);
            resolve({ status: response.statusCode ?? 0, text });
          },
          (error: NodeJS.ErrnoException) => fail(error.code ?? 'network'),
        );
      });
      request.end(body);
    });
  }

  close(): void {
    this.http.destroy();
    this.https.destroy();
  }

  private open(url: URL, options: RequestOptions): ClientRequest {
    return url.protocol === 'https:' ? httpsRequest(url, { ...options, agent: this.https }) : httpRequest(url, { ...options, agent: this.http });
  }
}

async function collect(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_ANSWER_BYTES) throw Object.assign(new Error('answer too large'), { code: 'ANSWER_TOO_LARGE' });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
