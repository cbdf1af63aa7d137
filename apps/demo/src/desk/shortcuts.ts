/** What a key does at the desk. */
export type DeskAction = 'next' | 'previous' | 'forward' | 'sign' | 'search' | 'help' | 'back';

const KEYS: Readonly<Record<string, DeskAction>> = {
  j: 'next',
  k: 'previous',
  a: 'forward',
  s: 'sign',
  '/': 'search',
  '?': 'help',
  Escape: 'back',
};

/** The action of a key press; none while someone types, chooses, or holds a modifier for something else. */
export function actionOf(event: KeyboardEvent): DeskAction | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return undefined;
  const { target } = event;
  const typing =
    target instanceof HTMLElement &&
    target.matches('input:not([type=radio], [type=checkbox]), textarea, select');
  return typing && event.key !== 'Escape' ? undefined : KEYS[event.key];
}
