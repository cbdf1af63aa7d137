/** Not to be read: what is hidden, what is for the eye alone, and buttons, which say themselves when they are reached. */
const UNSPOKEN =
  '[hidden], [aria-hidden="true"], button, select, dialog, details:not([open]) > :not(summary), .aside';

/** What stands in a widget, a sentence or a line each, as it would be read to someone. */
export function spokenText(root: Element): string[] {
  const lines: string[] = [''];
  speak(root, lines);
  return lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => /[\p{L}\p{N}]/u.test(line));
}

function speak(node: Node, lines: string[]): void {
  if (node instanceof Text) lines[lines.length - 1] += node.data;
  if (!(node instanceof Element) || node.matches(UNSPOKEN)) return;
  const inline = getComputedStyle(node).display.startsWith('inline');
  if (!inline) lines.push('');
  if (node.getAttribute('role') === 'img') lines.push(node.getAttribute('aria-label') ?? '');
  else for (const child of (node.shadowRoot ?? node).childNodes) speak(child, lines);
  if (!inline) lines.push('');
}
