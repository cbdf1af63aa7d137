/** Plain `node:http` with readers that wait: each POST writes its body to all of them. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

const readers = new Set<ServerResponse>();
const server = createServer(async (request, response) => {
  if (request.method === 'GET') {
    response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' });
    response.write('event: case\ndata: {}\n\n');
    readers.add(response);
    return;
  }
  const body = await buffer(request);
  for (const reader of readers) reader.write(body);
  response.end();
});
server.listen(0, '127.0.0.1', () =>
  console.log(`at http://127.0.0.1:${(server.address() as AddressInfo).port}`),
);
