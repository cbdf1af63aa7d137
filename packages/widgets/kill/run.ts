import type { BrowserContext, Page } from 'playwright-core';
import { personAt, type Shown } from './person';
import type { Plan, Visit } from './plan';
import { NO_TROUBLE, type Site } from './service';

interface Running {
  readonly context: BrowserContext;
  readonly site: Site;
  readonly address: string;
  readonly plan: Plan;
  readonly title: string;
}

/** How a run ended, as the last page shows it. */
export interface Ending {
  readonly shown: Shown;
  readonly code: string | undefined;
  /** Receipt codes that the page's own script heard of, in all tabs. */
  readonly told: readonly string[];
}

/** One report through everything that its plan has in store, until the line is good and the page says that it is done. */
export async function run(running: Running): Promise<Ending> {
  const { context, site, plan } = running;
  for (const visit of plan.visits) {
    await visited(visit, running);
    await context.setOffline(false);
    site.trouble(NO_TROUBLE);
  }
  const page = context.pages()[0] ?? (await opened(running));
  const shown = await brought(page, running);
  const code = shown === 'receipt' ? await personAt(page).code() : undefined;
  return { shown, code, told: await personAt(page).told() };
}

async function opened({ context, address }: Running): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await page.locator('wuyou-issue-report form').waitFor();
  return page;
}

/** Submits in whatever way the page offers, with the trouble of this visit. */
async function visited(visit: Visit, running: Running): Promise<void> {
  const { context, site } = running;
  const page = context.pages()[0] ?? (await opened(running));
  await personAt(page).look();
  await settled(page);
  const begun = await ready(page, running);
  const other = visit.kind === 'two-tabs' ? await opened(running) : undefined;
  const close = async (tab: Page | undefined) => void (await tab?.close().catch(() => {}));
  const once = (request: number, act: () => Promise<void>) => async (n: number) => {
    if (n === request) await act();
  };
  switch (visit.kind) {
    case 'closed-at-request':
      site.trouble({ ...NO_TROUBLE, [visit.when]: once(visit.request, () => close(page)) });
      break;
    case 'closed-after':
      break;
    case 'offline-before':
      await context.setOffline(true);
      break;
    case 'offline-at-request':
      site.trouble({ ...NO_TROUBLE, [visit.when]: once(visit.request, () => context.setOffline(true)) });
      break;
    case 'faults':
      site.trouble({ ...NO_TROUBLE, fault: (n) => visit.faults[n - 1] ?? 'none' });
      break;
    case 'two-tabs': {
      const tab = { first: page, second: other, none: undefined }[visit.closes];
      site.trouble({ ...NO_TROUBLE, before: once(visit.request, () => close(tab)) });
    }
  }
  // Clicks on a page that closes meanwhile fail, as they should.
  const pressed = begun?.().catch(() => {});
  if (visit.kind === 'closed-after') {
    await new Promise((resolve) => setTimeout(resolve, visit.milliseconds));
    await close(page);
  }
  await pressed;
  await other?.evaluate(() => dispatchEvent(new Event('online'))).catch(() => {});
  await settled(page);
}

/** What there is to press. */
async function ready(page: Page, { plan, title }: Running): Promise<(() => Promise<void>) | undefined> {
  const person = personAt(page);
  switch (await person.shown()) {
    case 'form':
      // Its receipt was seen in a tab that is closed by now.
      if ((await person.told()).length > 0) return undefined;
      if (await person.hasTyped()) return person.submit;
      await person.fillIn({ ...plan, title });
      return person.submit;
    case 'draft':
      await person.restore();
      return person.submit;
    case 'waiting':
      return person.sendNow;
    case 'loading':
    case 'sending':
    case 'receipt':
      return undefined;
  }
}

/** Nothing is under way any more, or the tab is closed. */
async function settled(page: Page): Promise<void> {
  for (let i = 0; i < 400 && !page.isClosed(); i += 1) {
    const shown = await personAt(page)
      .shown()
      .catch(() => 'closed');
    if (shown !== 'sending' && shown !== 'loading') return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** With the line good again: what a person does until the receipt is there. */
async function brought(page: Page, running: Running): Promise<Shown> {
  await personAt(page).look();
  for (let i = 0; i < 20; i += 1) {
    await settled(page);
    const shown = await personAt(page).shown();
    if (shown === 'receipt' || (shown === 'form' && (await personAt(page).told()).length > 0)) return shown;
    const press = await ready(page, running);
    await press?.().catch(() => {});
  }
  return personAt(page).shown();
}
