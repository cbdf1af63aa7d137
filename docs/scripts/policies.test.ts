import { LOCALES } from '@wuyou/domain';
import { expect, test } from 'vitest';
import { ALLOWING, FORGETFUL } from '../../packages/widgets/e2e/support/policies';
import { policiesTable } from './policies';

test.each(LOCALES)('the table in %s has every policy that is tested, as it is tested', (locale) => {
  const rows = policiesTable(locale).trimEnd().split('\n').slice(2);
  const policies = [...Object.values(ALLOWING), ...Object.values(FORGETFUL)];
  expect(rows).toHaveLength(policies.length);
  for (const [at, policy] of policies.entries())
    expect(rows[at]).toContain(policy === '' ? '| — |' : `\`${policy}\``);
});

test('no policy that allows the widgets is violated by them', () => {
  const rows = policiesTable('en').split('\n').slice(2);
  for (const row of rows.slice(0, Object.keys(ALLOWING).length)) expect(row).toContain('| 0 |');
});
