import {
  type Context,
  ROOT_CONTEXT,
  type Span,
  type SpanOptions,
  SpanStatusCode,
  type Tracer,
  trace,
} from '@opentelemetry/api';
import { current } from './current';

export type Spans = ReturnType<typeof createSpans>;

interface Within extends SpanOptions {
  /** Default: none, a trace of its own. */
  readonly parent?: Context;
}

/** Times work. A span says nothing of an error but its kind: words of errors may be a person's. */
export function createSpans(tracer: Tracer) {
  async function span<T>(
    name: string,
    { parent = ROOT_CONTEXT, ...options }: Within,
    work: (span: Span) => Promise<T>,
  ): Promise<T> {
    const begun = tracer.startSpan(name, options, parent);
    const { traceId } = begun.spanContext();
    try {
      return await current.run({ context: trace.setSpan(parent, begun), traceId }, () => work(begun));
    } catch (error) {
      fail(begun, error instanceof Error ? error.name : 'unknown');
      throw error;
    } finally {
      begun.end();
    }
  }
  return {
    span,
    /** A step of what is being traced; not timed where nothing is, or its span has ended, as a live feed's has. */
    step<T>(name: string, work: () => Promise<T>): Promise<T> {
      const parent = current.getStore()?.context;
      return parent && trace.getSpan(parent)?.isRecording() ? span(name, { parent }, work) : work();
    },
  };
}

/** @param kind one of few, such as `500` or `StoreConflict` */
export function fail(span: Span, kind: string): void {
  span.setAttribute('error.type', kind).setStatus({ code: SpanStatusCode.ERROR });
}
