import type { Page } from 'playwright-core';
import { onDevice } from './on-device';

/** What the page shows of the report. */
export type Shown = 'loading' | 'form' | 'waiting' | 'sending' | 'draft' | 'receipt';

const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** Pictures and documents by turns. */
function filesOf(count: number) {
  return Array.from({ length: count }, (_, i) =>
    i % 2 === 0
      ? { name: `photo-${i}.png`, mimeType: 'image/png', buffer: Buffer.from(PIXEL, 'base64') }
      : { name: `form-${i}.pdf`, mimeType: 'application/pdf', buffer: Buffer.from(`%PDF-1.7 ${i}`) },
  );
}

export interface Told {
  readonly title: string;
  readonly anonymous: boolean;
  readonly files: number;
}

/** Someone who reports a problem, in one tab. */
export function personAt(page: Page) {
  const form = page.locator('wuyou-issue-report');
  const press = (name: string) =>
    form.getByRole('button', { name, exact: true }).first().click({ timeout: 5000 });
  const drawn = () =>
    form.evaluate((element): Shown => {
      const root = element.shadowRoot;
      const has = (selector: string) => Boolean(root?.querySelector(selector));
      if (has('.number')) return 'receipt';
      if (has('.waits [aria-disabled=true]') || has('.primary[aria-disabled=true]')) return 'sending';
      if (has('.waits')) return 'waiting';
      if (has('.kept')) return 'draft';
      // With the part that keeps it.
      return has('.refused') ? 'form' : 'loading';
    });
  return {
    /** Comes to the tab: the widget looks at what happened meanwhile. */
    look: () => page.evaluate(() => void document.dispatchEvent(new Event('visibilitychange'))),
    /** Fills the form in and waits until the draft is saved, as anyone does who types that much. */
    async fillIn({ title, anonymous, files }: Told): Promise<void> {
      await form.locator('.refused').waitFor({ state: 'attached' });
      await form.locator('#title').fill(title);
      await form.locator('input[name=category]').first().check();
      if (files > 0) await form.locator('#files').setInputFiles(filesOf(files));
      if (anonymous) await form.locator('input[value=anonymous]').check();
      else {
        await form.locator('#company').fill('示例装备集团');
        await form.locator('#name').fill('示例联系人');
        await form.locator('#mobile').fill('13800000000');
      }
      const isWhole = ({ fields, files: kept }: Awaited<ReturnType<typeof onDevice>>['drafts'][number]) =>
        kept.length === files && (anonymous ? fields.kind === 'anonymous' : fields.mobile !== '');
      while (!(await onDevice(page)).drafts.some(isWhole)) await page.waitForTimeout(50);
    },
    hasTyped: async () => (await form.locator('#title').inputValue()) !== '',
    submit: () => press('提交'),
    sendNow: () => press('现在提交'),
    async restore(): Promise<void> {
      await form
        .getByRole('button', { name: /^恢复草稿/ })
        .first()
        .click({ timeout: 5000 });
      await form.locator('.kept').waitFor({ state: 'detached', timeout: 5000 });
    },
    /** What is on the device may not have been read yet: then it is not the page that one sees next. */
    async shown(): Promise<Shown> {
      const shown = await drawn();
      if (shown !== 'form' || (await form.locator('#title').inputValue()) !== '') return shown;
      const { items, drafts } = await onDevice(page);
      return items + drafts.length > 0 ? 'loading' : await drawn();
    },
    /** Receipt codes that the page's own script heard of, in all tabs. */
    told: () => page.evaluate(() => localStorage.getItem('told')?.trim().split(' ') ?? []),
    code: async () => (await form.locator('.number .figure').first().textContent())?.replace(/[-\s]/g, ''),
  };
}
