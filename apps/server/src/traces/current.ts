import { AsyncLocalStorage } from 'node:async_hooks';
import type { Context } from '@opentelemetry/api';

interface Current {
  readonly context: Context;
  readonly traceId: string;
}

/** What is being traced here. Nothing of OpenTelemetry is loaded with it. */
export const current = new AsyncLocalStorage<Current>();

/** What each log line says of the trace it belongs to, named as OpenTelemetry does. */
export function traceOfLine(): { readonly trace_id?: string } {
  const now = current.getStore();
  return now ? { trace_id: now.traceId } : {};
}
