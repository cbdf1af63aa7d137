/**
 * The same reply, with a body that ends in an error when `open`'s entry for it is called or the caller aborts,
 * as a real connection's does.
 */
export function breakable(response: Response, signal: AbortSignal, open: Set<() => void>): Response {
  const reader = response.body?.getReader();
  let over = false;
  const finish = () => {
    over = true;
    open.delete(breakOff);
    signal.removeEventListener('abort', abort);
  };
  let breakOff = () => {};
  let abort = () => {};
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const fail = (error: unknown) => {
          finish();
          controller.error(error);
          void reader?.cancel();
        };
        breakOff = () => fail(new TypeError('network error'));
        abort = () => fail(abortReason(signal));
        open.add(breakOff);
        signal.addEventListener('abort', abort);
      },
      async pull(controller) {
        const { done, value } = (await reader?.read()) ?? { done: true };
        if (over) return;
        if (!done) return controller.enqueue(value);
        finish();
        controller.close();
      },
      async cancel(reason) {
        finish();
        await reader?.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
  return new Response(body, { status: response.status, headers: response.headers });
}

export function abortReason(signal: AbortSignal): unknown {
  return signal.reason ?? new DOMException('The operation was aborted.', 'AbortError');
}
