import type { Locator, Page } from 'playwright-core';

/** What a reporter does in the portal, by what they see. */
export function portalOf(page: Page) {
  const form = page.locator('wuyou-issue-report');
  const apply = page.locator('wuyou-apply');
  const tracker = page.locator('wuyou-progress-tracker');
  const rating = page.locator('county-portal [data-part=rating] wuyou-rating');
  return {
    form,
    tracker,
    rating,

    /** The ring's name as the accessibility tree has it. */
    async ring(): Promise<string> {
      const snapshot = await tracker.getByRole('img').first().ariaSnapshot();
      return /^- img "(.*)"$/m.exec(snapshot)?.[1] ?? snapshot;
    },

    /** Types a company's problem into the form, control by control, and leaves it unsent. The title is about water. */
    async fill({ title }: { readonly title: string }): Promise<void> {
      await type(form.getByLabel('遇到了什么问题'), title);
      await form.getByRole('radio', { name: '自来水供应' }).check();
      await form.getByRole('radio', { name: '企业' }).check();
      await type(form.getByLabel('企业名称'), '示例装备集团');
      await type(form.getByLabel('企业统一社会信用代码'), '91430200MA4DEM010P');
      await type(form.getByLabel('联系人'), '示例联系人');
      await type(form.getByLabel('手机号'), '13800000000');
    },

    async submit(): Promise<void> {
      await form.getByRole('button', { name: '提交', exact: true }).press('Enter');
    },

    /** Applies for a bundle with a file for each document, control by control. */
    async apply({
      bundle,
      documents,
      company,
    }: {
      readonly bundle: string;
      readonly documents: readonly string[];
      readonly company: string;
    }): Promise<void> {
      await page.getByRole('button', { name: '办一件事' }).press('Enter');
      await apply.getByRole('button', { name: bundle }).press('Enter');
      for (const name of documents) {
        const file = { name: `${name}.pdf`, mimeType: 'application/pdf', buffer: Buffer.from(name) };
        await apply.locator('li', { hasText: name }).locator('input[type=file]').setInputFiles(file);
      }
      await type(apply.getByLabel('企业名称'), company);
      await type(apply.getByLabel('联系人'), '示例联系人');
      await type(apply.getByLabel('手机号'), '13800000000');
      await apply.getByRole('button', { name: '提交', exact: true }).press('Enter');
      await apply.getByRole('heading', { name: '已提交' }).waitFor();
    },

    async rate(level: string, comment?: string): Promise<void> {
      await rating.getByRole('radio', { name: level, exact: true }).check();
      if (comment) await type(rating.getByLabel('想说的话'), comment);
      await rating.getByRole('button', { name: '提交评价' }).press('Enter');
    },
  };
}

async function type(control: Locator, text: string): Promise<void> {
  await control.focus();
  await control.pressSequentially(text);
}
