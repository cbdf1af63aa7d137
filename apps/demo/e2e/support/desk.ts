import type { Page } from 'playwright-core';

/** What the people at the desk do, by what they see. */
export function deskOf(page: Page) {
  const desk = page.getByRole('region', { name: '总客服工作台' });
  const actions = desk.getByRole('group', { name: '可办理的操作' });
  /** Opens a command's form; what is done now and then stands behind the others. */
  async function choose(command: string): Promise<void> {
    const button = actions.getByRole('button', { name: command, exact: true, includeHidden: true });
    await button.waitFor({ state: 'attached' });
    if (!(await button.isVisible())) await actions.locator('summary').press('Enter');
    await button.press('Enter');
  }
  return {
    desk,
    actions,
    form: desk.locator('command-form'),
    row: (title: string) => desk.getByRole('row').filter({ hasText: title }),

    /** To the cases or the applications. */
    async section(name: string): Promise<void> {
      await desk.getByRole('group', { name: '台账' }).getByRole('button', { name }).press('Enter');
    },

    async open(title: string): Promise<void> {
      await desk.getByRole('button', { name: title, exact: true }).press('Enter');
      await desk.getByRole('heading', { name: title }).waitFor();
    },

    /** From the open case to the queue, which it hides where there is room for one. */
    async back(): Promise<void> {
      await desk.getByRole('button', { name: '返回台账' }).press('Enter');
    },

    async become(name: string): Promise<void> {
      await desk.getByLabel('当前身份').selectOption({ label: name });
    },

    /** Gives one command, its fields filled in by their labels. */
    async give(command: string, fields: Readonly<Record<string, string>> = {}): Promise<void> {
      await choose(command);
      for (const [label, text] of Object.entries(fields)) {
        const control = desk.getByLabel(label, { exact: true });
        if ((await control.evaluate((element) => element.tagName)) === 'SELECT') {
          await control.selectOption({ label: text });
        } else {
          await control.fill(text);
        }
      }
      await desk.getByRole('button', { name: `确认${command}` }).press('Enter');
      await desk.locator('command-form').waitFor({ state: 'detached' });
    },
  };
}
