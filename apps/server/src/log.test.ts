import { expect, test } from 'vitest';
import { routeOf } from './log';

test('an address is logged by its route, without the key in it', () => {
  expect(routeOf('/v1/cases/7K3M9Q2C4D5EXW89')).toBe('/v1/cases/{code}');
  expect(routeOf('/v1/desk/applications/live')).toBe('/v1/desk/applications/live');
  expect(routeOf('/v1/desk/cases/0199237c-0000-7000-8000-00000000ffff/commands')).toBe(
    '/v1/desk/cases/{id}/commands',
  );
  expect(routeOf('/v1/cases/7K3M9Q2C4D5EXW89/../../etc')).toBe('unknown');
  expect(routeOf('/healthz')).toBe('/healthz');
});
