import { expect, test } from 'vitest';
import { readSettings } from '../settings';
import { readTraces } from './settings';

const ENDPOINT = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318/' };

test('nothing is traced without an endpoint, whatever else other programs are told', () => {
  const others = { OTEL_TRACES_SAMPLER: 'jaeger_remote', OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc' };
  expect(readTraces({ ...others, OTEL_EXPORTER_OTLP_ENDPOINT: '' })).toEqual({ complaints: [] });
  expect(readSettings(others).traces).toBeUndefined();
});

test('with an endpoint all requests are traced, unless their caller decided otherwise', () => {
  expect(readSettings(ENDPOINT).traces).toEqual({
    url: 'http://127.0.0.1:4318/v1/traces',
    sampling: { ratio: 1, byParent: true },
  });
});

test.each([
  ['always_on', { ratio: 1, byParent: false }],
  ['always_off', { ratio: 0, byParent: false }],
  ['traceidratio', { ratio: 0.1, byParent: false }],
  ['parentbased_traceidratio', { ratio: 0.1, byParent: true }],
])('%s is a sampler', (name, sampling) => {
  const given = { ...ENDPOINT, OTEL_TRACES_SAMPLER: name, OTEL_TRACES_SAMPLER_ARG: '0.1' };
  expect(readTraces(given).traces?.sampling).toEqual(sampling);
});

test('what is wrong is named with what it should be, and no secret in it is repeated', () => {
  const said = (environment: Record<string, string>) =>
    readTraces({ ...ENDPOINT, ...environment }).complaints;
  const wrong = { OTEL_EXPORTER_OTLP_ENDPOINT: 'collector:4318/hunter2' };
  expect(said(wrong)).toEqual([
    'OTEL_EXPORTER_OTLP_ENDPOINT must be the address of an OTLP/HTTP receiver, such as http://127.0.0.1:4318.',
  ]);
  expect(() => readSettings(wrong)).toThrow('OTEL_EXPORTER_OTLP_ENDPOINT must be');
  expect(said({ OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc', OTEL_TRACES_SAMPLER_ARG: '10' })).toEqual([
    'OTEL_EXPORTER_OTLP_PROTOCOL must be http/json or http/protobuf; JSON is sent, which receivers of both take.',
    'OTEL_TRACES_SAMPLER_ARG must be a number from 0 to 1.',
  ]);
  expect(said({ OTEL_TRACES_SAMPLER: 'sometimes' })).toHaveLength(1);
});
