import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { clamdScan } from './clamd';
import { folder } from './testing/folder';

const COMMAND = 'zINSTREAM\0';

/** A clamd that reads its protocol byte by byte, and finds what contains EICAR. */
async function fakeClamd(path?: string, answer?: (socket: Socket) => void) {
  const seen: Buffer[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    if (answer) return answer(socket);
    let bytes = Buffer.alloc(0);
    socket.on('data', (piece: Buffer) => {
      bytes = Buffer.concat([bytes, piece]);
      const content = contentOf(bytes);
      if (!content) return;
      seen.push(content);
      socket.end(content.includes('EICAR') ? 'stream: Eicar-Signature FOUND\0' : 'stream: OK\0');
    });
  });
  await new Promise<void>((resolve) =>
    path ? server.listen(path, resolve) : server.listen(0, '127.0.0.1', resolve),
  );
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  return {
    seen,
    address: typeof address === 'string' ? `unix:${address}` : `tcp://127.0.0.1:${address?.port}`,
  };
}

/** All pieces up to the empty one; nothing while it is not there. @throws {Error} for what is not the protocol */
function contentOf(bytes: Buffer): Buffer | undefined {
  if (!bytes.subarray(0, COMMAND.length).equals(Buffer.from(COMMAND).subarray(0, bytes.length)))
    throw new Error('no INSTREAM');
  const pieces: Buffer[] = [];
  let at = COMMAND.length;
  while (at + 4 <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}

const streamOf = (text: string) => new Blob([text]).stream();

test('a clean file is clean, an infected one is not, and every byte was looked at', async () => {
  const { address, seen } = await fakeClamd();
  const scan = clamdScan({ address });
  const long = '示'.repeat(300_000);
  expect(await scan(streamOf(long))).toBe('clean');
  expect(seen[0]?.toString()).toBe(long);
  expect(await scan(streamOf('X5O! EICAR'))).toBe('infected');
  expect(await scan(streamOf(''))).toBe('clean');
});

test('it is reached over a socket of this machine, too', async () => {
  const { address } = await fakeClamd(join(await folder(), 'clamd.ctl'));
  expect(await clamdScan({ address })(streamOf('EICAR'))).toBe('infected');
});

test.for([
  ['refuses a size', (socket: Socket) => socket.end('INSTREAM size limit exceeded. ERROR\0')],
  ['breaks off', (socket: Socket) => socket.destroy()],
  ['says half a sentence', (socket: Socket) => socket.end('stream: ')],
  ['is silent', () => {}],
] as const)('a clamd that %s gives no verdict', async ([, answer]) => {
  const { address } = await fakeClamd(undefined, answer);
  await expect(clamdScan({ address, patience: 200 })(streamOf('x'))).rejects.toThrow();
});

test('where none runs there is no verdict', async () => {
  await expect(clamdScan({ address: 'tcp://127.0.0.1:1' })(streamOf('x'))).rejects.toThrow();
});
