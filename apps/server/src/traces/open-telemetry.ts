import { defaultTextMapSetter } from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import {
  defaultResource,
  detectResources,
  resourceAttributesEnvDetector,
  resourceFromAttributes,
} from '@opentelemetry/resources';
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  type SpanExporter,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import type { Log } from '../log';
import { current } from './current';
import type { TracesSettings } from './settings';
import { createSpans } from './spans';
import { tracedChannels } from './traced-channels';
import { tracedServer } from './traced-server';
import { tracedStore } from './traced-store';
import type { Traces } from './traces';

/** Milliseconds that a stop waits for the receiver. */
const PATIENCE = 150;

/** Nothing is registered globally: two services in one process are two. */
export function openTelemetry({ url, service, sampling }: TracesSettings, log: Log): Traces {
  const root = new TraceIdRatioBasedSampler(sampling.ratio);
  const provider = new TracerProvider({
    resource: defaultResource()
      .merge(resourceFromAttributes({ 'service.name': 'wuyou' }))
      .merge(detectResources({ detectors: [resourceAttributesEnvDetector] }))
      .merge(resourceFromAttributes(service === undefined ? {} : { 'service.name': service })),
    sampler: sampling.byParent ? new ParentBasedSampler({ root }) : root,
    spanProcessors: [new BatchSpanProcessor({ exporter: outspoken(new OTLPTraceExporter({ url }), log) })],
  });
  const spans = createSpans(provider.getTracer('wuyou'));
  const propagator = new W3CTraceContextPropagator();
  return {
    server: (answer) => tracedServer(answer, spans),
    store: (store) => tracedStore(store, spans),
    channels: (channels) => tracedChannels(channels, spans),
    headers() {
      const headers: Record<string, string> = {};
      const context = current.getStore()?.context;
      if (context) propagator.inject(context, headers, defaultTextMapSetter);
      return headers;
    },
    async stop() {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const over = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, PATIENCE);
      });
      await Promise.race([provider.shutdown().catch(() => {}), over]);
      clearTimeout(timer);
    },
  };
}

/** Says so where traces do not arrive, which OpenTelemetry keeps to itself. */
function outspoken(exporter: SpanExporter, log: Log): SpanExporter {
  return {
    export: (spans, done) =>
      exporter.export(spans, (result) => {
        if (result.error) log.warn({ error: String(result.error), spans: spans.length }, 'traces not sent');
        done(result);
      }),
    forceFlush: async () => exporter.forceFlush?.(),
    shutdown: () => exporter.shutdown(),
  };
}
