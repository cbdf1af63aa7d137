import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { EventStream } from '@wuyou/engine';
import type { Incoming } from './address';
import { writeFeed } from './write-feed';

interface Exchange {
  readonly incoming: Pick<IncomingMessage, 'socket' | 'headers'>;
  /** A `ServerResponse`: nobody speaks HTTP/2 to it. */
  readonly outgoing: object;
}

export type Fetch = (request: Request, from: Incoming) => Promise<Response>;

export interface HttpServer {
  /** `http://127.0.0.1:8787`. */
  readonly address: string;
  /**
   * Takes no more requests, lets those under way finish, and then ends live feeds; their readers come back elsewhere
   * and go on where they were.
   */
  stop(): Promise<void>;
}

interface Listening {
  readonly host: string;
  readonly port: number;
  /** Milliseconds that requests under way are waited for. */
  readonly patience?: number;
}

/**
 * Serves a fetch function over HTTP.
 * @throws {Error} where the port is taken, or may not be used
 */
export async function listen(fetch: Fetch, { host, port, patience = 800 }: Listening): Promise<HttpServer> {
  let underWay = 0;
  const peers = new WeakMap<Socket, string>();
  const counted = async (
    request: Request,
    { incoming: { socket, headers }, outgoing }: Exchange,
  ): Promise<Response> => {
    underWay += 1;
    try {
      const response = await fetch(request, { peer: peers.get(socket), headers });
      if (response.body instanceof EventStream) {
        void writeFeed(response, response.body, outgoing as ServerResponse);
        return RESPONSE_ALREADY_SENT;
      }
      if (isStreamed(response) || !response.body) return response;
      // Whole before it is sent, so that what is counted is what a client may lose.
      return new Response(await response.arrayBuffer(), response);
    } finally {
      underWay -= 1;
    }
  };
  const server = createAdaptorServer({ fetch: counted, overrideGlobalObjects: false });
  // Before a byte is read: a connection that its other end breaks off has no address any more.
  server.on('connection', (socket: Socket) => {
    if (socket.remoteAddress !== undefined) peers.set(socket, socket.remoteAddress);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const { address, port: taken, family } = server.address() as AddressInfo;
  return {
    address: `http://${family === 'IPv6' ? `[${address}]` : address}:${taken}`,
    async stop() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      if ('closeIdleConnections' in server) server.closeIdleConnections();
      const late = Date.now() + patience;
      while (underWay > 0 && Date.now() < late) await new Promise((resolve) => setTimeout(resolve, 5));
      // What was answered has left by the next turn; what is still open is live.
      await new Promise((resolve) => setTimeout(resolve, 20));
      if ('closeAllConnections' in server) server.closeAllConnections();
      await closed;
    },
  };
}

/** Files: they are not held in memory whole. */
function isStreamed({ headers }: Response): boolean {
  return headers.has('Content-Disposition');
}
