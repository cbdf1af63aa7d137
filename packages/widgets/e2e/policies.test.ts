import { expect, test } from 'vitest';
import { rate, reportAndTrack, widgetsOf } from './support/journey';
import { ALLOWING, FORGETFUL, type PolicyName, type PolicyResult } from './support/policies';
import { useVisits } from './support/visit';

const visits = useVisits();
const results: PolicyResult[] = [];

function keep(name: PolicyName, policy: string, shown: PolicyResult['shown'], violations: readonly string[]) {
  const violated = [...new Set(violations.map((violation) => violation.split(' ')[0] ?? ''))];
  results.push({ name, policy, engine: 'Chromium', shown, violated });
}

test.each(Object.entries(ALLOWING))(
  'the whole journey under the policy %s, with no violation',
  async (name, policy) => {
    const visited = await visits.open('plain.html', { policy });
    await reportAndTrack(visited);
    await rate(visited);
    expect(visited.violations).toEqual([]);
    keep(name as PolicyName, policy, 'journey', visited.violations);
  },
);

test.each(Object.entries(FORGETFUL))('under the policy %s the telephone shows', async (name, policy) => {
  const visited = await visits.open('plain.html', {
    policy,
    expected:
      /^violation: |violates the following Content Security Policy|Fetch API cannot load|has been blocked/,
  });
  const { form } = widgetsOf(visited);
  await form.getByRole('link', { name: '12345' }).waitFor();
  await expect.poll(() => visited.violations.length).toBeGreaterThan(0);
  keep(name as PolicyName, policy, 'telephone', visited.violations);
});

test("another Lit's policy on the page is neither needed nor in the way", async () => {
  const visited = await visits.open('plain.html', { policy: ALLOWING['trusted-types-of-another'] });
  await widgetsOf(visited).form.getByRole('button', { name: '提交', exact: true }).waitFor();
  const made = await visited.page.evaluate(() => {
    const { trustedTypes } = window as unknown as {
      trustedTypes: { createPolicy(name: string, rules: object): object };
    };
    // Throws where one of this name was made already.
    return String(trustedTypes.createPolicy('lit-html', {}));
  });
  expect(made).toContain('TrustedTypePolicy');
});

test('what came of it is what the guides show', async () => {
  await expect(`${JSON.stringify(results, undefined, 2)}\n`).toMatchFileSnapshot('policies.golden.json');
});
