/** Chooses files in the control of that id, as a person does in the browser's own dialog. */
export function chooseFiles(element: Element, id: string, ...files: readonly File[]): void {
  const input = element.shadowRoot?.querySelector<HTMLInputElement>(`#${id}`);
  if (!input) throw new Error(`There is no control ${id}.`);
  const chosen = new DataTransfer();
  for (const file of files) chosen.items.add(file);
  input.files = chosen.files;
  input.dispatchEvent(new Event('change'));
}
