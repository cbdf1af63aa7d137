import { between, type Colour, colourOf, hexOf, readable } from './contrast';

/** What each colour is drawn on; its paper first. */
const DRAWN_ON: Readonly<Record<string, readonly string[]>> = {
  ink: ['paper', 'ground', 'accent-soft'],
  second: ['paper', 'ground', 'success-soft'],
  hint: ['paper', 'success-soft'],
  accent: ['paper', 'accent-soft'],
  success: ['paper', 'success-soft'],
  warning: ['paper', 'warning-soft'],
  error: ['paper', 'error-soft'],
  'on-accent': ['accent'],
  border: ['paper'],
};

/** By WCAG 2.2: 1.4.3 for text, 1.4.11 for the edge of a control. */
const leastFor = (name: string) => (name === 'border' ? 3 : 4.5);

/** Grounds that are paper with a tenth of another colour, where the page gives that or the paper and no ground of its own. */
const TINTS = [
  ['accent-soft', 'accent'],
  ['success-soft', 'success'],
  ['warning-soft', 'warning'],
  ['error-soft', 'error'],
  ['ground', 'ink'],
] as const;
const TINT = 0.1;

/** A theme's colours by name, such as `accent`. */
type Theme = Readonly<Record<string, Colour | undefined>>;

/**
 * What has to be used in place of a theme's colours so that all of it can be read.
 * @param given names of those that the page has set
 */
export function mendColours(theme: Theme, given: ReadonlySet<string>): Record<string, Colour> {
  const mended: Record<string, Colour> = {};
  for (const [ground, name] of TINTS) {
    const [paper, colour] = [theme.paper, theme[name]];
    const moved = given.has('paper') || given.has(name);
    if (moved && !given.has(ground) && paper && colour) mended[ground] = between(paper, colour, TINT);
  }
  for (const [name, on] of Object.entries(DRAWN_ON)) {
    const colour = theme[name];
    const grounds = on
      .map((ground) => mended[ground] ?? theme[ground])
      .filter((ground) => ground !== undefined);
    if (!colour || grounds.length === 0) continue;
    const better = readable(colour, grounds, leastFor(name));
    if (hexOf(better) !== hexOf(colour)) mended[name] = better;
  }
  return mended;
}

/**
 * Mends what is rendered and says so once in the console.
 * @param given names of the colours that the page has set
 * @returns the names of what was set on `root`
 */
export function mendIn(root: HTMLElement, given: ReadonlySet<string>): string[] {
  const style = getComputedStyle(root);
  const names = [...Object.keys(DRAWN_ON), ...Object.values(DRAWN_ON).flat()];
  const theme = Object.fromEntries(names.map((name) => [name, solid(style.getPropertyValue(`--_${name}`))]));
  const mended = Object.entries(mendColours(theme, given));
  for (const [name, colour] of mended) root.style.setProperty(`--_${name}`, hexOf(colour));
  const told = mended.flatMap(([name, colour]) => {
    const was = theme[name];
    return DRAWN_ON[name] === undefined || !was
      ? []
      : `--wuyou-${name}: ${hexOf(colour)} instead of ${hexOf(was)}`;
  });
  if (told.length > 0) hintOnce(`Wuyou's widgets need more contrast, and use ${told.join(', ')}.`);
  return mended.map(([name]) => `--_${name}`);
}

const hinted = new Set<string>();

function hintOnce(hint: string): void {
  if (hinted.has(hint)) return;
  hinted.add(hint);
  console.info(hint);
}

let canvas: CanvasRenderingContext2D | null | undefined;

/** A colour in any way of writing it; `undefined` where it lets others through, or is none. */
function solid(text: string): Colour | undefined {
  canvas ??= document.createElement('canvas').getContext('2d');
  if (!canvas) return undefined;
  canvas.fillStyle = '#00000000';
  canvas.fillStyle = text.trim();
  return colourOf(canvas.fillStyle);
}
