import { expect, test } from 'vitest';
import { curlOf, httpPage } from './http';
import { ROUTE_GROUPS, ROUTE_NAMES } from './http-routes';
import { recordSamples } from './http-samples';

test('every route stands in one group', () => {
  expect(ROUTE_GROUPS.flatMap(({ routes }) => routes).sort()).toEqual([...ROUTE_NAMES].sort());
});

test('every route is called once and its example is what was sent', async () => {
  const samples = await recordSamples();
  expect(Object.keys(samples).sort()).toEqual([...ROUTE_NAMES].sort());
  for (const name of ROUTE_NAMES) expect(samples[name].reply, name).toBeTypeOf('object');
  expect(curlOf('cases.urge', samples['cases.urge'])).toMatch(
    /^curl "https:\/\/HOST\/v1\/cases\/\w{16}\/urge" \\\n {2}-H "Authorization: Bearer \$KEY" \\\n {2}-H "Idempotency-Key: \$\(uuidgen\)" \\/,
  );
  expect(curlOf('desk.cases.do', samples['desk.cases.do'])).toContain(`-H 'If-Match: "1"'`);

  const page = httpPage('en', samples);
  for (const name of ROUTE_NAMES) expect(page).toContain(`{#${name.replace(/\./g, '-')}}`);
  expect(page).not.toContain('undefined');
  // A reply without a shape of its own would be linked by no name.
  expect(page).not.toContain('[](#)');
});
