/** The details of every event of a name that reaches the page's document, as they come. */
export function heard<Name extends keyof HTMLElementEventMap>(
  element: HTMLElement,
  name: Name,
): HTMLElementEventMap[Name] extends CustomEvent<infer Detail> ? Detail[] : never {
  const details: unknown[] = [];
  element.parentElement?.addEventListener(name, (event) => details.push((event as CustomEvent).detail));
  return details as ReturnType<typeof heard<Name>>;
}
