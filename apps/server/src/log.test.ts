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

test('an Open311 address is logged without the id or code in it, and in one way for every format', () => {
  const id = '0199237c-0000-7000-8000-00000000ffff';
  for (const suffix of ['', '.json', '.xml']) {
    expect(routeOf(`/open311/discovery${suffix}`)).toBe('/open311/discovery');
    expect(routeOf(`/open311/v2/requests${suffix}`)).toBe('/open311/v2/requests');
    expect(routeOf(`/open311/v2/requests/${id}${suffix}`)).toBe('/open311/v2/requests/{id}');
    expect(routeOf(`/open311/v2/tokens/${id}${suffix}`)).toBe('/open311/v2/tokens/{token}');
    expect(routeOf(`/open311/v2/services/permits-1b2c3d4e${suffix}`)).toBe('/open311/v2/services/{code}');
  }
  for (const stray of [`/open311/v2/requests/${id}/x`, `/open311/v1/requests/${id}.json`, '/v1/site.json'])
    expect(routeOf(stray)).toBe('unknown');
});
