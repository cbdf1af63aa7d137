/** From the row in focus, else the open one's, to the one before or after it. */
export function moveFocus(desk: HTMLElement, by: 1 | -1, open: string | undefined): void {
  const rows = [...desk.querySelectorAll<HTMLElement>('.row-title')];
  const inFocus = rows.indexOf(document.activeElement as HTMLElement);
  const from = inFocus >= 0 ? inFocus : rows.findIndex((row) => row.dataset.id === open);
  rows[Math.min(Math.max(from + by, 0), rows.length - 1)]?.focus();
}

export function focusRow(desk: HTMLElement, id: string | undefined): void {
  desk.querySelector<HTMLElement>(`.row-title[data-id="${id}"]`)?.focus();
}
