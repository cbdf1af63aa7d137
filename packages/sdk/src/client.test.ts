import { DomainError } from '@wuyou/domain/values';
import { expect, test } from 'vitest';
import { createClient } from './index';

const CODE = '7K3M9Q2C4D5EXW89';

test('a lookup sends one authorised request and gives the view', async () => {
  const sent: Request[] = [];
  const client = createClient({
    baseUrl: 'https://example.com/',
    key: 'pk_test_example',
    fetch: async (request) => {
      sent.push(request);
      return Response.json({ code: CODE });
    },
  });
  expect(await client.cases.get(' 7k3m-9q2c-4d5e-xw89 ')).toEqual({ code: CODE });
  expect(sent).toHaveLength(1);
  expect(sent[0]?.url).toBe(`https://example.com/v1/cases/${CODE}`);
  expect(sent[0]?.headers.get('Authorization')).toBe('Bearer pk_test_example');
});

test('a miswritten code reads like an unknown one and costs no request', async () => {
  const client = createClient({
    baseUrl: 'https://example.com',
    fetch: () => Promise.reject(new Error('nothing may be sent')),
  });
  const error = await client.cases.get('7K3M-9Q2C-4D5E-XW8A').catch((error: unknown) => error);
  expect(DomainError.is(error, 'not_found') && error.message).toBe('没有查到，请核对编号');
});
