import { receiver } from '../../outbox/testing/receiver';

export interface ReceivedSpan {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  /** 1 internal, 2 server, 3 client. */
  readonly kind: number;
  readonly attributes: Readonly<Record<string, unknown>>;
  /** 2 is an error. */
  readonly status: { readonly code?: number; readonly message?: string };
}

type KeyValues = readonly { readonly key: string; readonly value: object }[];

interface Export {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: KeyValues };
    readonly scopeSpans: readonly {
      readonly spans: readonly (Omit<ReceivedSpan, 'attributes'> & { readonly attributes: KeyValues })[];
    }[];
  }[];
}

/** An OTLP/HTTP receiver on this machine. */
export async function collector() {
  const { port, received, answering } = await receiver((_received, response) =>
    response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}'),
  );
  const resources = () => received.flatMap(({ body }) => (JSON.parse(body) as Export).resourceSpans);
  return {
    endpoint: `http://127.0.0.1:${port}`,
    answering,
    paths: () => received.map(({ path }) => path),
    /** All that was received, as it came. */
    text: () => received.map(({ body }) => body).join('\n'),
    resource: () => plain(resources()[0]?.resource.attributes ?? []),
    spans: (): ReceivedSpan[] =>
      resources()
        .flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans))
        .map((span) => ({ ...span, attributes: plain(span.attributes) })),
  };
}

function plain(attributes: KeyValues): Readonly<Record<string, unknown>> {
  return Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));
}
