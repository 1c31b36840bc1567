import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ProxyCall {
  method: string;
  path: string;
  query: URLSearchParams;
  body: string;
}

export interface ProxyAnswer {
  status: number;
  contentType: string;
  body: string;
}

/** Spoils one thing of an honest server: may answer itself, or change what `forward` brought. */
export type Mutation = (call: ProxyCall, forward: (changed?: Partial<ProxyCall>) => Promise<ProxyAnswer>) => Promise<ProxyAnswer>;

/** A server in front of another one that breaks the contract in one planted way. */
export async function startProxy(targetUrl: string, mutate: Mutation): Promise<{ baseUrl: string; stop(): Promise<void> }> {
  const server: Server = createServer((request, response) => {
    void (async () => {
      const url = new URL(request.url ?? '/', 'http://proxy');
      const chunks: Buffer[] = [];
      for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
      const call: ProxyCall = { method: request.method ?? 'GET', path: url.pathname, query: url.searchParams, body: Buffer.concat(chunks).toString() };
      const answer = await mutate(call, (changed) => forwardTo(targetUrl, { ...call, ...changed }));
      response.writeHead(answer.status, { 'content-type': answer.contentType }).end(answer.body);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function forwardTo(targetUrl: string, { method, path, query, body }: ProxyCall): Promise<ProxyAnswer> {
  const response = await fetch(`${targetUrl}${path}?${query.toString()}`, { method, ...(method !== 'GET' && { body }) });
  return { status: response.status, contentType: response.headers.get('content-type') ?? '', body: await response.text() };
}
