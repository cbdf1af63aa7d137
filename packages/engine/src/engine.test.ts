import { expect, test } from 'vitest';
import { createEngine } from './engine';

test('an engine answers', async () => {
  expect((await createEngine().fetch(new Request('http://localhost/health'))).status).toBe(200);
});
