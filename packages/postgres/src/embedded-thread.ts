import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { EmbeddedCall, EmbeddedRows, EmbeddedWord } from './embedded-calls';

/** The embedded database's thread has ended; so has what it was asked for. */
export class EmbeddedStopped extends Error {
  override readonly name = 'EmbeddedStopped';
}

export interface EmbeddedThread {
  /** @throws {EmbeddedStopped} once its thread has ended, and what the database refuses */
  ask(call: EmbeddedCall): Promise<EmbeddedRows>;
  /** Told of every notice. */
  onNotice(listener: (channel: string, payload: string) => void): void;
  /** Ends it, whatever it does. */
  terminate(): Promise<void>;
}

interface Waiting {
  readonly done: (result: EmbeddedRows) => void;
  readonly failed: (error: Error) => void;
}

/** Source under test, or what was built from it. */
const PROGRAM = new URL(
  `./embedded-worker.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`,
  import.meta.url,
);

/** Starts PostgreSQL in a thread of its own. */
export async function startThread(files: string, begun: boolean): Promise<EmbeddedThread> {
  const worker = new Worker(PROGRAM, { workerData: { files, begun } });
  const waiting = new Map<number, Waiting>();
  const listeners = new Set<(channel: string, payload: string) => void>();
  let calls = 0;
  let stopped: EmbeddedStopped | undefined;

  const stop = (cause?: unknown): void => {
    stopped ??= new EmbeddedStopped('The embedded database has stopped. Start the service again.', { cause });
    for (const { failed } of waiting.values()) failed(stopped);
    waiting.clear();
  };
  worker.on('error', stop);
  worker.on('exit', () => stop());
  worker.on('message', (word: EmbeddedWord) => {
    switch (word.says) {
      case 'ready':
        return;
      case 'done':
        waiting.get(word.call)?.done(word.result);
        waiting.delete(word.call);
        return;
      case 'failed':
        waiting.get(word.call)?.failed(Object.assign(new Error(word.message), word.fields));
        waiting.delete(word.call);
        return;
      case 'notice':
        for (const listener of listeners) listener(word.channel, word.payload);
    }
  });

  await Promise.race([
    once(worker, 'message'),
    once(worker, 'exit').then(() => {
      throw stopped;
    }),
  ]);
  return {
    ask: (what) =>
      new Promise((done, failed) => {
        if (stopped) return failed(stopped);
        calls += 1;
        waiting.set(calls, { done, failed });
        worker.postMessage({ call: calls, ...what });
      }),
    onNotice: (listener) => listeners.add(listener),
    async terminate() {
      await worker.terminate();
    },
  };
}
