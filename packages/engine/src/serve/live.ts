import { HEADERS, type RouteName } from '@wuyou/domain/routes';
import type { Call, LiveHandler, Service } from '../call';
import { eventStream } from '../live/event-stream';

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
  return new Response(eventStream(messages, stop, onFeedError), {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
    },
  });
}
