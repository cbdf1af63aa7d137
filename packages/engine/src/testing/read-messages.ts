import type { CaseView } from '@wuyou/domain';
import type { Sent, World } from './world';

export interface Message {
  readonly id?: string;
  readonly event?: string;
  readonly data: string;
}

/** The messages of an event stream as they come, comments and the retry hint left out. */
export async function* messagesOf(body: ReadableStream<Uint8Array> | null): AsyncGenerator<Message, void> {
  for await (const block of blocksOf(body)) {
    const fields = Object.fromEntries(
      block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
    );
    if (fields.data !== undefined) yield fields as unknown as Message;
  }
}

/** What stands between two empty lines. */
export async function* blocksOf(body: ReadableStream<Uint8Array> | null): AsyncGenerator<string, void> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  try {
    for (;;) {
      const { done, value } = (await reader?.read()) ?? { done: true };
      if (done) return;
      text += decoder.decode(value, { stream: true });
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      yield* blocks;
    }
  } finally {
    await reader?.cancel();
  }
}

/** The next so many messages of a live route, then leaves. */
export async function readMessages(
  { send }: World,
  path: string,
  { count, ...sent }: Sent & { readonly count: number },
): Promise<Message[]> {
  const reply = await send('GET', path, sent);
  const messages: Message[] = [];
  for await (const message of messagesOf(reply.body)) {
    messages.push(message);
    if (messages.length === count) break;
  }
  return messages;
}

/** The next message, which must come. */
export async function next<T>(source: AsyncGenerator<T, void>): Promise<T> {
  const { done, value } = await source.next();
  if (done) throw new Error('The feed ended.');
  return value;
}

/** The view a message carries. */
export function viewIn({ data }: Message): CaseView {
  return JSON.parse(data) as CaseView;
}
