import * as z from 'zod';

export interface TracesSettings {
  /** Where traces are sent, with `/v1/traces`. */
  readonly url: string;
  /** What this service is called there. */
  readonly service?: string;
  readonly sampling: {
    /** From 0 (none) to 1 (all). */
    readonly ratio: number;
    /** Whether a caller that has decided already is followed. */
    readonly byParent: boolean;
  };
}

const SAMPLERS = ['always_on', 'always_off', 'traceidratio'] as const;

/** As OpenTelemetry names and means them. */
const schema = z.object({
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }),
  OTEL_EXPORTER_OTLP_PROTOCOL: z.enum(['http/json', 'http/protobuf']).optional(),
  OTEL_SERVICE_NAME: z.string().optional(),
  OTEL_TRACES_SAMPLER: z
    .templateLiteral([z.enum(['', 'parentbased_']), z.enum(SAMPLERS)])
    .default('parentbased_always_on'),
  OTEL_TRACES_SAMPLER_ARG: z.coerce.number().min(0).max(1).default(1),
});

/** What is right for each, in words. */
const MENDS: Readonly<Record<keyof z.output<typeof schema>, string>> = {
  OTEL_EXPORTER_OTLP_ENDPOINT: 'the address of an OTLP/HTTP receiver, such as http://127.0.0.1:4318',
  OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json or http/protobuf; JSON is sent, which receivers of both take',
  OTEL_SERVICE_NAME: 'a name',
  OTEL_TRACES_SAMPLER: 'always_on, always_off or traceidratio, or one of them after parentbased_',
  OTEL_TRACES_SAMPLER_ARG: 'a number from 0 to 1',
};

interface Read {
  /** Absent where nothing is traced. */
  readonly traces?: TracesSettings;
  readonly complaints: readonly string[];
}

/** Where requests are traced to: nowhere without an endpoint, and then nothing else is looked at. */
export function readTraces(environment: Readonly<Record<string, string | undefined>>): Read {
  // To OpenTelemetry, empty is unset.
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  if (given.OTEL_EXPORTER_OTLP_ENDPOINT === undefined) return { complaints: [] };
  const { data, error } = schema.safeParse(given);
  if (error) {
    const wrong = new Set(error.issues.map(({ path }) => path[0] as keyof typeof MENDS));
    return { complaints: [...wrong].map((name) => `${name} must be ${MENDS[name]}.`) };
  }
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_SERVICE_NAME: service } = data;
  return {
    complaints: [],
    traces: {
      url: `${endpoint.replace(/\/+$/, '')}/v1/traces`,
      ...(service !== undefined && { service }),
      sampling: {
        ratio: ratioOf(data.OTEL_TRACES_SAMPLER, data.OTEL_TRACES_SAMPLER_ARG),
        byParent: data.OTEL_TRACES_SAMPLER.startsWith('parentbased_'),
      },
    },
  };
}

function ratioOf(sampler: string, ratio: number): number {
  if (sampler.endsWith('always_on')) return 1;
  return sampler.endsWith('always_off') ? 0 : ratio;
}
