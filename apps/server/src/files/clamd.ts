import { connect, type NetConnectOpts, type Socket } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Scan } from '@wuyou/engine';

interface Clamd {
  /** `tcp://127.0.0.1:3310`, or `unix:/run/clamav/clamd.ctl`. */
  readonly address: string;
  /** Milliseconds without a sign of life. Default 60,000. */
  readonly patience?: number;
}

/** Has ClamAV look at a file. Rejects where it gives no verdict. */
export function clamdScan({ address, patience = 60_000 }: Clamd): Scan {
  const to = connectionOf(address);
  return async (content) => {
    const socket = connect(to);
    socket.setTimeout(patience, () => socket.destroy(new Error('clamd is silent.')));
    try {
      const [reply] = await Promise.all([
        replyOf(socket),
        pipeline(Readable.from(framed(content)), socket, { end: false }),
      ]);
      return verdictOf(reply);
    } finally {
      socket.destroy();
    }
  };
}

function connectionOf(address: string): NetConnectOpts {
  if (address.startsWith('unix:')) return { path: address.slice('unix:'.length) };
  const { hostname, port } = new URL(address);
  return { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 3310) };
}

/** The command INSTREAM: each piece after its length in four bytes, an empty one at the end. */
async function* framed(content: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield Buffer.from('zINSTREAM\0');
  for await (const piece of Readable.fromWeb(content as never) as AsyncIterable<Uint8Array>) {
    yield lengthOf(piece);
    yield piece;
  }
  yield lengthOf(new Uint8Array());
}

function lengthOf({ byteLength }: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(byteLength);
  return length;
}

async function replyOf(socket: Socket): Promise<string> {
  let reply = '';
  for await (const piece of socket.iterator({ destroyOnReturn: false })) {
    reply += String(piece);
    if (reply.endsWith('\0')) break;
  }
  return reply.replace(/\0$/, '');
}

function verdictOf(reply: string): 'clean' | 'infected' {
  if (reply === 'stream: OK') return 'clean';
  if (/^stream: .+ FOUND$/.test(reply)) return 'infected';
  throw new Error(`clamd gave no verdict: ${reply.slice(0, 100)}`);
}
