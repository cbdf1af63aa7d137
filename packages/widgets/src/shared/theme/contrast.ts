/** Red, green and blue, 0 to 255. */
export type Colour = readonly [number, number, number];

const BLACK: Colour = [0, 0, 0];
const WHITE: Colour = [255, 255, 255];

/** `#0b4a8f`; anything else, such as a colour that lets others through, gives `undefined`. */
export function colourOf(hex: string): Colour | undefined {
  if (!/^#[\da-f]{6}$/.test(hex)) return undefined;
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return [r ?? 0, g ?? 0, b ?? 0];
}

export function hexOf(colour: Colour): string {
  return `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** Part of the way from one colour to another, 0 to 1. */
export function between(from: Colour, to: Colour, part: number): Colour {
  const at = (i: 0 | 1 | 2) => Math.round(from[i] + (to[i] - from[i]) * part);
  return [at(0), at(1), at(2)];
}

/** 1 to 21, by WCAG 2.2. */
export function contrastOf(a: Colour, b: Colour): number {
  const [dark = 0, light = 0] = [luminanceOf(a), luminanceOf(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminanceOf(colour: Colour): number {
  const [r = 0, g = 0, b = 0] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Fiftieths of the way to black or white: fine enough that nobody sees a jump. */
const STEPS = 50;

/**
 * The colour itself if it has enough contrast with every ground, else the nearest shade or tint of it that has.
 * Where the grounds leave none, the first of them decides.
 * @param least contrast, such as 4.5
 */
export function readable(colour: Colour, grounds: readonly Colour[], least: number): Colour {
  for (let step = 0; step <= STEPS; step++) {
    for (const end of [BLACK, WHITE]) {
      const tried = between(colour, end, step / STEPS);
      if (grounds.every((ground) => contrastOf(tried, ground) >= least)) return tried;
    }
  }
  return grounds.length > 1 ? readable(colour, grounds.slice(0, 1), least) : colour;
}
