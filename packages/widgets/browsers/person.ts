import type { Browser } from './drivers/browser.ts';

/** Something in a page, by selectors from one shadow tree into the next. */
export type Part = readonly string[];

/** Milliseconds that a person waits for what they expect. */
const PATIENCE = 20_000;

/** Waits until a part shows a text. @returns what of it fits the pattern */
export async function until(browser: Browser, part: Part, pattern: string): Promise<readonly string[]> {
  const end = Date.now() + PATIENCE;
  let text = '';
  while (Date.now() < end) {
    text = await browser.run(textOf, part);
    const found = new RegExp(pattern).exec(text);
    if (found) return [...found];
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const wrong = await browser.run(() => (window as unknown as { wrong: string[] }).wrong);
  throw new Error(`${part.join(' › ')} never showed ${pattern}, but:\n${text}\n${wrong.join('\n')}`);
}

/** Writes into a field and leaves it. */
export async function write(browser: Browser, part: Part, text: string): Promise<void> {
  await browser.run(fill, part, text);
}

/** Presses the first of its kind with these words in it, and no others. */
export async function press(browser: Browser, part: Part, kind: string, words: string): Promise<void> {
  await until(browser, part, words);
  await browser.run(click, part, kind, words);
}

// What follows runs in the page, each by itself.

function textOf(part: Part): string {
  let root: ParentNode | null | undefined = document;
  for (const selector of part) root = root?.querySelector(selector)?.shadowRoot;
  return [...(root?.querySelectorAll('.root, dialog[open]') ?? [])]
    .map((section) => section.textContent)
    .join('\n');
}

function fill(part: Part, text: string): void {
  let root: ParentNode | null | undefined = document;
  for (const selector of part.slice(0, -1)) root = root?.querySelector(selector)?.shadowRoot;
  const field = root?.querySelector<HTMLInputElement>(part[part.length - 1] ?? '');
  if (!field) throw new Error(`Nothing to write into: ${part.join(' › ')}`);
  field.focus();
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
  field.blur();
}

function click(part: Part, kind: string, words: string): void {
  let root: ParentNode | null | undefined = document;
  for (const selector of part) root = root?.querySelector(selector)?.shadowRoot;
  const found = [...(root?.querySelectorAll<HTMLElement>(kind) ?? [])];
  const wanted = found.find((element) => element.textContent?.trim() === words);
  if (!wanted)
    throw new Error(
      `No ${kind} ${words} among: ${found.map((element) => element.textContent?.trim()).join(', ')}`,
    );
  wanted.click();
}
