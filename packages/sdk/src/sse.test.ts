import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Message, messagesOf } from './sse';

/** The bytes of a text, cut into chunks after the given places. */
function cut(text: string, places: readonly number[]): Uint8Array[] {
  const bytes = new TextEncoder().encode(text);
  const edges = [0, ...places.map((place) => place % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  return edges.slice(1).map((edge, i) => bytes.slice(edges[i], edge));
}

async function read(text: string, places: readonly number[] = []) {
  const retries: number[] = [];
  const messages: Message[] = [];
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of cut(text, places)) controller.enqueue(chunk);
      controller.close();
    },
  });
  const reading = messagesOf(body, { wait: (bytes) => bytes, onRetry: (ms) => retries.push(ms) });
  for await (const message of reading) messages.push(message);
  return { messages, retries };
}

test('a message has its data and its id', async () => {
  const { messages } = await read('id: 3\nevent: case\ndata: {"a":1}\n\n');
  expect(messages).toEqual([{ id: '3', data: '{"a":1}' }]);
});

test('an id without data is kept, and holds for the messages after it', async () => {
  const { messages, retries } = await read('retry: 2000\nid: 9\n\ndata: a\n\nid\ndata: b\n\n');
  expect(messages).toEqual([
    { id: '9', data: '' },
    { id: '9', data: 'a' },
    { id: '', data: 'b' },
  ]);
  expect(retries).toEqual([2000]);
});

test('lines of data are joined; only the first space after the colon goes', async () => {
  const { messages } = await read('data:a\ndata:  b\ndata\n\n');
  expect(messages).toEqual([{ id: undefined, data: 'a\n b\n' }]);
});

test('comments, unknown fields, ids with a null and odd waits are passed over', async () => {
  const { messages, retries } = await read(': hello\nfoo: bar\nid: a\0b\nretry: soon\ndata: x\u2028y\n\n');
  expect(messages).toEqual([{ id: undefined, data: 'x\u2028y' }]);
  expect(retries).toEqual([]);
});

test('a message cut off in the middle is dropped', async () => {
  expect((await read('id: 1\ndata: whole\n\nid: 2\ndata: half')).messages).toEqual([
    { id: '1', data: 'whole' },
  ]);
});

test('wherever the chunks are cut and however lines end, the messages are the same', async () => {
  const lines = ['\uFEFF: 开始', 'id: 1', 'data: 受理编号 𠮷', '', 'data: 二', 'data: 三', '', ''];
  const expected = [
    { id: '1', data: '受理编号 𠮷' },
    { id: '1', data: '二\n三' },
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.array(fc.nat(100), { maxLength: 30 }),
      async (ending, places) => {
        // What follows the last \r decides whether the line has ended, as a heartbeat does in life.
        expect((await read(`${lines.join(ending)}:`, places)).messages).toEqual(expected);
      },
    ),
  );
});
