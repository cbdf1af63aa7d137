/** `node parse-server-process.ts <where it is installed> <database>`: parse-server at any port. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

const [folder = '', databaseURI = ''] = process.argv.slice(2);
const require = createRequire(join(folder, 'package.json'));
// Not of this workspace.
const [express, { ParseServer }] = ['express', 'parse-server'].map((name) => require(name));

const app = express();
const server = createServer(app).listen(0, '127.0.0.1');
await once(server, 'listening');
const serverURL = `http://127.0.0.1:${(server.address() as AddressInfo).port}/parse`;
const parse = new ParseServer({
  databaseURI,
  serverURL,
  appId: 'bench',
  masterKey: 'bench',
  // Or it refuses a class that nobody has declared.
  allowClientClassCreation: true,
  logLevel: 'error',
  // As many connections as ours.
  databaseOptions: { max: 10 },
});
await parse.start();
app.use('/parse', parse.app);
console.log(`at ${serverURL}`);
