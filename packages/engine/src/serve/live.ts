import { toMs } from '@wuyou/domain';
import { HEADERS, type RouteName } from '@wuyou/domain/routes';
import type { Call, LiveHandler, Service } from '../call';
import { EventStream } from '../live/event-stream';

export async function serveLive(
  handler: LiveHandler<RouteName>,
  call: Call<RouteName>,
  request: Request,
  { service, onFeedError }: { readonly service: Service; readonly onFeedError: (error: unknown) => void },
): Promise<Response> {
  const stop = new AbortController();
  const lastEventId = request.headers.get(HEADERS.lastEventId);
  const messages = await handler(
    { ...call, signal: stop.signal, ...(lastEventId !== null && { lastEventId }) },
    service,
  );
  if (request.signal.aborted) stop.abort();
  request.signal.addEventListener('abort', () => stop.abort());
  endWithCredential(call, service, stop);
  return new Response(new EventStream(messages, stop, onFeedError), {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
    },
  });
}

/** Whoever reads on has to come back with a credential that still holds. */
function endWithCredential(
  { principal, now }: Call<RouteName>,
  { live: { sleep } }: Service,
  stop: AbortController,
): void {
  if (principal.kind !== 'staff' || principal.until === undefined) return;
  void sleep(toMs(principal.until) - toMs(now), stop.signal).then(() => stop.abort());
}
