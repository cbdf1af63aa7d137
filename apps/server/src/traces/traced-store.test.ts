import { InMemorySpanExporter, SimpleSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import type { PostgresStore } from '@wuyou/postgres';
import { expect, test } from 'vitest';
import { traceOfLine } from './current';
import { createSpans } from './spans';
import { tracedStore } from './traced-store';

/** A store that says of each change while it is written. */
function traced() {
  let tell = () => {};
  const inner = {
    cases: { find: async () => undefined },
    applications: {},
    files: {},
    keys: {},
    commit: async () => tell(),
    subscribe: (_tenant: string, listener: () => void) => {
      tell = listener;
    },
  } as unknown as PostgresStore;
  const exporter = new InMemorySpanExporter();
  const provider = new TracerProvider({ spanProcessors: [new SimpleSpanProcessor({ exporter })] });
  const spans = createSpans(provider.getTracer('test'));
  const names = () => exporter.getFinishedSpans().map(({ name }) => name);
  return { store: tracedStore(inner, spans), spans, names };
}

const COMMIT = { tenant: 'example', changes: [] };

test('what is done for no request is not timed, nor what goes on after one has ended', async () => {
  const { store, spans, names } = traced();
  await store.cases.find('example', '1');
  let later = Promise.resolve();
  await spans.span('request', {}, async () => {
    await store.cases.find('example', '1');
    later = new Promise((resolve) => setTimeout(resolve, 10)).then(() => store.commit(COMMIT));
  });
  await later;
  expect(names()).toEqual(['store.cases.find', 'request']);
});

test('what a change sets off is no part of the request that made it', async () => {
  const { store, spans, names } = traced();
  const seen: object[] = [];
  store.subscribe('example', () => seen.push(traceOfLine()));
  await spans.span('request', {}, () => store.commit(COMMIT));
  expect(names()).toEqual(['store.commit', 'request']);
  expect(seen).toEqual([{}]);
});
