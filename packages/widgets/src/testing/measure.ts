import { type Colour, contrastOf } from '../shared/theme/contrast';

/** Every element of a widget, in whichever shadow trees, that takes room on the screen. */
export function* shownIn(element: Element): Generator<HTMLElement> {
  for (const inner of element.shadowRoot?.querySelectorAll<HTMLElement>('*') ?? []) {
    if (inner.getClientRects().length > 0) yield inner;
    yield* shownIn(inner);
  }
}

const describe = (element: Element) => element.outerHTML.replace(/<!--.*?-->|\s+/g, ' ').slice(0, 120);

const TARGETS = 'button, input, select, textarea, summary, .call';

/** Controls whose box is under so many px in either direction. A link within text is let off, as WCAG 2.5.8 does. */
export function targetsUnder(least: number, element: Element): string[] {
  return [...shownIn(element)].flatMap((target) => {
    if (!target.matches(TARGETS)) return [];
    const { width, height } = target.getBoundingClientRect();
    return width < least || height < least ? [`${width} × ${height}: ${describe(target)}`] : [];
  });
}

/** What reaches beyond the right edge of the page. */
export function overflowing(element: Element): string[] {
  const edge = document.documentElement.clientWidth;
  return [...shownIn(element)]
    .filter((inner) => inner.getBoundingClientRect().right > edge + 0.5)
    .map(describe);
}

/** Texts with less contrast than 4.5 to 1 to what is painted under them. */
export function paleTexts(element: Element): string[] {
  return [...shownIn(element)].flatMap((inner) => {
    if (!hasText(inner) || inner.matches(':disabled, option, .unseen, .unseen *')) return [];
    const { color } = getComputedStyle(inner);
    const ground = groundOf(inner);
    const contrast = contrastOf(over(partsOf(color), ground), ground);
    return contrast < 4.5 ? [`${contrast.toFixed(2)}: ${color} on ${ground}: ${describe(inner)}`] : [];
  });
}

function hasText(element: Element): boolean {
  if (element.matches('input, textarea, select')) return true;
  return [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
}

type Parts = readonly [red: number, green: number, blue: number, alpha: number];

function partsOf(colour: string): Parts {
  const parts = colour.match(/^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/);
  if (!parts) throw new Error(`Not a colour that is understood here: ${colour}`);
  const [, red, green, blue, alpha = '1'] = parts;
  return [Number(red), Number(green), Number(blue), Number(alpha)];
}

function over([red, green, blue, alpha]: Parts, [r, g, b]: Colour): Colour {
  return [red * alpha + r * (1 - alpha), green * alpha + g * (1 - alpha), blue * alpha + b * (1 - alpha)];
}

/** The colours behind an element, from the page's white up. Boxes that only overlap it are not looked at. */
function groundOf(element: Element): Colour {
  const behind: Parts[] = [];
  for (let at: Element | null = element; at; at = parentOf(at)) {
    behind.push(partsOf(getComputedStyle(at).backgroundColor));
  }
  return behind.reverse().reduce<Colour>((ground, layer) => over(layer, ground), [255, 255, 255]);
}

function parentOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}
