import { Validator } from '@seriousme/openapi-schema-validator';
import { LOCALES } from '@wuyou/domain';
import { ERROR_STATUS, http } from '@wuyou/domain/http';
import { ROUTES, type RouteName } from '@wuyou/domain/routes';
import { expect, test } from 'vitest';
import { world } from '../testing/world';
import { createOpenApi } from './openapi';

const document = createOpenApi({ locale: 'zh-CN' });

test.for(LOCALES)('the document is valid OpenAPI 3.1 in %s', async (locale) => {
  const validator = new Validator();
  const copy = JSON.parse(JSON.stringify(createOpenApi({ locale })));
  expect(await validator.validate(copy)).toEqual({ valid: true });
  expect(validator.version).toBe('3.1');
});

test('every reference leads somewhere', () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, to = '']) => to);
  const target = (to: string) =>
    to
      .slice('#/'.length)
      .split('/')
      .reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], document);
  expect(references.length).toBeGreaterThan(100);
  expect(references.filter((to) => target(to) === undefined)).toEqual([]);
});

test.for(Object.keys(ROUTES) as RouteName[])('%s is described with all it may refuse', (name) => {
  const { method, path } = ROUTES[name];
  const operation = document.paths[path]?.[method.toLowerCase()];
  expect(operation?.operationId).toBe(name);
  expect(operation?.['x-summary']).toEqual(http[name].summary);
  for (const code of http[name].errors) {
    const responses = operation?.responses as Record<number, { description: string }>;
    expect(responses[ERROR_STATUS[code]]?.description.split(' · ')).toContain(code);
  }
});

test('a default makes what is written differ from what is read', () => {
  const { ReportInput, RatingView } = document.components.schemas;
  expect(ReportInput).toMatchObject({ required: ['category', 'title', 'reporter'] });
  expect(RatingView).toMatchObject({ required: expect.arrayContaining(['tags']) });
});

test('the engine serves it in the language asked for', async () => {
  const { send } = world();
  const headers = { 'Accept-Language': 'en' };
  const reply = await send('GET', '/openapi.json', { as: null, headers });
  expect(await reply.json()).toEqual(JSON.parse(JSON.stringify(createOpenApi({ locale: 'en' }))));
});
