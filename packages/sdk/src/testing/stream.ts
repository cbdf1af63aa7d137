/** A reply of server-sent events, written by the test. */
export function stream({ contentType = 'text/event-stream; charset=utf-8' } = {}) {
  const encoder = new TextEncoder();
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  let left = false;
  const body = new ReadableStream<Uint8Array>({
    start(given) {
      controller = given;
    },
    cancel() {
      left = true;
    },
  });
  return {
    response: new Response(body, { headers: { 'Content-Type': contentType } }),
    write: (text: string) => controller?.enqueue(encoder.encode(text)),
    /** One whole message. */
    say: (view: object, id?: number) =>
      controller?.enqueue(
        encoder.encode(
          `${id === undefined ? '' : `id: ${id}\n`}event: case\ndata: ${JSON.stringify(view)}\n\n`,
        ),
      ),
    end: () => controller?.close(),
    breakOff: () => controller?.error(new TypeError('terminated')),
    /** Whether the reader went away. */
    left: () => left,
  };
}
