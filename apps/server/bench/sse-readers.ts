/** `node sse-readers.ts <url> <key> <how many>`: readers of one live feed, that say how many messages have come. */
import { connect } from 'node:net';

const [address = '', key = '', count = ''] = process.argv.slice(2);
const { hostname, port, pathname } = new URL(address);
const request = `GET ${pathname} HTTP/1.1\r\nHost: ${hostname}\r\nAuthorization: Bearer ${key}\r\n\r\n`;
const MARK = Buffer.from('event: case');
let messages = 0;
let sample = '';

for (let opened = 0; opened < Number(count); opened += 50)
  await Promise.all(Array.from({ length: Math.min(50, Number(count) - opened) }, open));
process.on('message', () => process.send?.({ messages, sample }));
process.on('disconnect', () => process.exit());
process.send?.('open');

/** @returns once the first message is there */
function open(): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(request));
    socket.on('error', reject);
    let rest = Buffer.alloc(0);
    socket.on('data', (more) => {
      const bytes = Buffer.concat([rest, more]);
      for (let at = bytes.indexOf(MARK); at !== -1; at = bytes.indexOf(MARK, at + 1)) {
        messages += 1;
        const text = bytes.subarray(at).toString();
        if (text.includes('\n\n')) sample = text.slice(0, text.indexOf('\n\n') + 2);
        resolve();
      }
      // A mark may come in two pieces.
      rest = bytes.subarray(Math.max(0, bytes.length - MARK.length + 1));
    });
  });
}
