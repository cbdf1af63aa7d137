import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Listening {
  readonly url: string;
  close(): Promise<void>;
}

/** Answers on a free port of this machine, streams too. Closing it ends those. */
export async function listen(answer: (request: Request) => Promise<Response>): Promise<Listening> {
  const server = createServer(async (incoming, outgoing) => {
    const gone = new AbortController();
    outgoing.on('close', () => gone.abort());
    await reply(await answer(await requestOf(incoming, gone.signal)), outgoing, gone.signal);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function requestOf(incoming: IncomingMessage, signal: AbortSignal): Promise<Request> {
  const { url = '/', method = 'GET', headers } = incoming;
  const pieces: Buffer[] = [];
  for await (const piece of incoming) pieces.push(piece);
  const body = method === 'GET' ? null : Buffer.concat(pieces);
  const given = Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]);
  return new Request(new URL(url, `http://${headers.host}`), { method, headers: given, body, signal });
}

async function reply({ status, headers, body }: Response, outgoing: ServerResponse, gone: AbortSignal) {
  outgoing.writeHead(status, Object.fromEntries(headers));
  const reader = body?.getReader();
  gone.addEventListener('abort', () => reader?.cancel().catch(() => undefined));
  for (;;) {
    const { done, value } = (await reader?.read().catch(() => undefined)) ?? { done: true };
    if (done) return outgoing.end();
    outgoing.write(value);
  }
}
