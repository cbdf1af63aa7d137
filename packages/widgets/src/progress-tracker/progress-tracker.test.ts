import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { mount } from '../testing/mount';
import { createService, TO_HANDLING } from '../testing/service';
import './progress-tracker';

test('a case is shown as far as it has come, in words a screen reader says', async () => {
  const { client, caseAfter } = createService();
  const code = await caseAfter(...TO_HANDLING);
  await mount('wuyou-progress-tracker', { client, code });
  await expect.element(page.getByRole('img', { name: '第 3 步，共 5 步：办理中' })).toBeVisible();
  await expect.element(page.getByRole('heading', { name: '新厂房联合验收受阻' })).toBeVisible();
});
