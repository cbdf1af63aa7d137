import { chromiumLaunchOptions } from '@wuyou/tooling/chromium';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { type Portal, startPortal } from './portal';

/** A name that is not this machine's for the browser, so that plain http to it is no secure context. */
const ELSEWHERE = 'portal.example';

const SCRIPT = /^wuyou\.js$/;

/** What the test's own listener says in the console of a violation. */
const VIOLATION = 'violation: ';

interface Visit {
  readonly context?: BrowserContextOptions;
  readonly policy?: string;
  /** Under a name where http is not trusted. */
  readonly insecure?: boolean;
  /** The script is asked for and does not come until `releaseScript`. */
  readonly holdsScript?: boolean;
  /** What the portal does to files of the widgets. */
  readonly spoils?: (portal: Portal) => void;
  /** Before the page is opened. @returns the code to open it with */
  readonly prepare?: (service: Portal['service']) => Promise<string>;
  /** Console messages this test brings about on purpose. */
  readonly expected?: RegExp;
}

export interface Visited {
  readonly page: Page;
  readonly portal: Portal;
  /** Violations of the page's policy, as `directive blocked sample`. */
  readonly violations: readonly string[];
  /** What the page said in the console, of any level. */
  readonly said: readonly string[];
  releaseScript(): void;
}

/**
 * One browser for a file; for each visit a portal, a service and a page of its own. What a page complains of, and what
 * its policy forbids, fails its test.
 */
export function useVisits(): { open(file: string, visit?: Visit): Promise<Visited> } {
  let browser: Browser;
  const portals: Portal[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    const options = await chromiumLaunchOptions();
    browser = await chromium.launch({
      ...options,
      args: [...(options.args ?? []), `--host-resolver-rules=MAP ${ELSEWHERE} 127.0.0.1`],
    });
  });
  afterAll(() => browser?.close());
  afterEach(async () => {
    const seen = complaints.splice(0);
    await Promise.all(browser.contexts().map((context) => context.close()));
    await Promise.all(portals.splice(0).map((portal) => portal.stop()));
    expect(seen, 'the page complained').toEqual([]);
  });

  return {
    async open(
      file,
      { context: options, policy, insecure = false, holdsScript = false, spoils, prepare, expected } = {},
    ) {
      const portal = await startPortal();
      portals.push(portal);
      if (policy) portal.serveWith({ policy });
      const context = await browser.newContext({ viewport: { width: 1000, height: 900 }, ...options });
      context.setDefaultTimeout(20_000);
      const page = await context.newPage();
      const violations: string[] = [];
      const said: string[] = [];
      // By the console, so that it leaves nothing on the page.
      await page.addInitScript(() => {
        addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
          console.debug(`violation: ${effectiveDirective} ${blockedURI} ${sample}`);
        });
      });
      page.on('pageerror', (error) => complaints.push(String(error.stack ?? error)));
      page.on('console', (message) => {
        const text = message.text();
        said.push(text);
        const isViolation = text.startsWith(VIOLATION);
        if (isViolation) violations.push(text.slice(VIOLATION.length));
        if (!isViolation && !['error', 'warning'].includes(message.type())) return;
        if (!expected?.test(text)) complaints.push(`${message.type()}: ${text}`);
      });
      spoils?.(portal);
      const releaseScript = holdsScript ? portal.hold(SCRIPT) : () => {};
      const query = prepare ? `?code=${await prepare(portal.service)}` : '';
      const address = `http://${insecure ? ELSEWHERE : 'localhost'}:${portal.port}/${file}${query}`;
      // A deferred script that is held holds back even the end of parsing.
      await page.goto(address, { waitUntil: holdsScript ? 'commit' : 'load' });
      return { page, portal, violations, said, releaseScript };
    },
  };
}
