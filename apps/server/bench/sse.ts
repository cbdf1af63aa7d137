import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { startChild } from './child.ts';
import { startWuyou, type Wuyou } from './wuyou.ts';

interface Feed {
  readonly url: string;
  readonly key: string;
  readonly pid: number;
  /** Changes what is followed, so that every reader is told once. */
  readonly change: () => Promise<unknown>;
}

/** Readers in a process of their own. */
interface Readers {
  readonly process: ChildProcess;
  readonly heard: () => Promise<{ readonly messages: number; readonly sample: string }>;
}

interface Sizes {
  readonly readers: number;
  readonly rounds: number;
}

/** Microseconds of the server's processor for one message to one reader: ours, and plain `node:http` with the same bytes. */
export async function measureFeeds(data: string, { readers, rounds }: Sizes, nodeOptions: readonly string[]) {
  const wuyou = await startWuyou({ WUYOU_DATA: data }, nodeOptions);
  const raw = await startChild({
    args: [new URL('sse-raw.ts', import.meta.url).pathname],
    ready: /at (http\S+)/,
  });
  const url = raw.found[1] ?? '';
  try {
    const [followed, alone] = [await caseOf(wuyou), await caseOf(wuyou)];
    const ours = await openReaders(followed, readers);
    await followed.change();
    const { sample } = await told(ours, 2 * readers);
    const plain = {
      url,
      key: 'none',
      pid: raw.pid,
      change: () => fetch(url, { method: 'POST', body: sample }),
    };
    const theirs = await openReaders(plain, readers);
    const costs = { wuyou: [] as number[], 'node:http': [] as number[] };
    for (let round = 0; round < rounds; round += 1) {
      // The change itself, which readers have no part in, costs the same where nobody follows.
      const change = await changeCost(alone);
      costs.wuyou.push(((await costOf(followed, ours, readers)) - change) / readers);
      costs['node:http'].push((await costOf(plain, theirs, readers)) / readers);
    }
    for (const { process: child } of [ours, theirs]) child.disconnect();
    return { bytes: Buffer.byteLength(sample), costs };
  } finally {
    await raw.stop();
    await wuyou.stop();
  }
}

async function caseOf({ address, page, body, pid }: Wuyou): Promise<Feed> {
  const post = async (path: string, given: string) => {
    const headers = { Authorization: `Bearer ${page}`, 'Content-Type': 'application/json' };
    const reply = await fetch(address + path, { method: 'POST', headers, body: given });
    if (!reply.ok) throw new Error(`${path}: ${reply.status} ${await reply.text()}`);
    return reply.json() as Promise<{ readonly code: string }>;
  };
  const { code } = await post('/v1/cases', body);
  return {
    url: `${address}/v1/cases/${code}/live`,
    key: page,
    pid,
    change: () => post(`/v1/cases/${code}/supply`, JSON.stringify({ text: '在示例路与示例街交叉口' })),
  };
}

async function openReaders({ url, key }: Feed, count: number): Promise<Readers> {
  const child = fork(new URL('sse-readers.ts', import.meta.url), [url, key, `${count}`]);
  await once(child, 'message');
  return {
    process: child,
    async heard() {
      child.send('heard');
      const [heard] = await once(child, 'message');
      return heard;
    },
  };
}

/** Waits until so many messages have come, in all. */
async function told(readers: Readers, messages: number) {
  for (;;) {
    const heard = await readers.heard();
    if (heard.messages >= messages) return heard;
    await sleep(20);
  }
}

/** Milliseconds in which what follows from a change has been done. */
const SETTLED = 300;

/** In microseconds. */
async function changeCost({ pid, change }: Feed): Promise<number> {
  const begun = await processorTime(pid);
  await change();
  await sleep(SETTLED);
  return (await processorTime(pid)) - begun;
}

/** A change, and telling each reader of it, in microseconds. */
async function costOf(feed: Feed, readers: Readers, count: number): Promise<number> {
  const before = await readers.heard();
  const begun = await processorTime(feed.pid);
  await feed.change();
  await told(readers, before.messages + count);
  await sleep(SETTLED);
  return (await processorTime(feed.pid)) - begun;
}

/** Microseconds that a process has had of a processor. Linux counts them in hundredths of a second. */
async function processorTime(pid: number): Promise<number> {
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).replace(/^.*\) /, '').split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10_000;
}
