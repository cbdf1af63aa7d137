import { JSON_ROUTES, type JsonRouteName, type Route } from '@wuyou/domain/routes';
import { expect, expectTypeOf, test } from 'vitest';
import { type Endpoint, partsOf, type RouteAt } from './endpoint';

const TABLE: [string, Route][] = Object.entries(JSON_ROUTES);

test.each(TABLE)('what %s is shows in how it is called', (_, { method, path, kind }) => {
  expect(partsOf(`${method} ${path}` as Endpoint)).toEqual({
    method,
    path,
    isCommand: kind === 'command',
    isLive: kind === 'live',
  });
});

test('an endpoint knows its route, and one that is no route does not compile', () => {
  expectTypeOf<RouteAt<'GET /v1/site'>>().toEqualTypeOf<'site.get'>();
  expectTypeOf<RouteAt<Endpoint>>().toEqualTypeOf<JsonRouteName>();
  // @ts-expect-error no such method there
  const wrong: Endpoint = 'POST /v1/site';
  expect(partsOf(wrong).path).toBe('/v1/site');
});
