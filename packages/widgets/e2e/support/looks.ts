import type { Locator } from 'playwright-core';
import sharp from 'sharp';
import { widgetsOf } from './journey';
import type { Visited } from './visit';

/** Of 255: what anti-aliasing may differ by. */
const FAINT = 24;

export interface Look {
  readonly name: string;
  readonly picture: Buffer;
  /** Computed `font-size` of the widget's text. */
  readonly fontSize: string;
  /** Controls under 44 px in either direction. */
  readonly small: readonly string[];
}

/** What each widget looks like on a page that was opened with an answered case. */
export async function looksOf(visited: Visited): Promise<Look[]> {
  const { form, tracker, rating } = widgetsOf(visited);
  await form.getByRole('button', { name: '提交', exact: true }).waitFor();
  await form.getByText('10月').first().waitFor();
  await tracker.getByText('规划核实已办结。').waitFor();
  await rating.getByRole('radio').first().waitFor();
  const looks: Look[] = [];
  for (const [name, widget] of Object.entries({ form, tracker, rating }))
    looks.push({
      name,
      picture: await widget.screenshot({ animations: 'disabled' }),
      ...(await measured(widget)),
    });
  return looks;
}

function measured(widget: Locator): Promise<Pick<Look, 'fontSize' | 'small'>> {
  return widget.evaluate(({ shadowRoot }) => {
    const root = shadowRoot?.querySelector('.root');
    const controls = shadowRoot?.querySelectorAll<HTMLElement>('button, input, select, textarea') ?? [];
    const small = [...controls]
      .filter((control) => control.getClientRects().length > 0)
      .map((control) => ({ control, box: control.getBoundingClientRect() }))
      .filter(({ box: { width, height } }) => width < 44 || height < 44)
      .map(({ control, box }) => `${control.outerHTML} is ${box.width} × ${box.height}`);
    return { fontSize: root ? getComputedStyle(root).fontSize : '', small };
  });
}

/** How many pixels of two pictures differ by more than can be seen; -1 where they are not of one size. */
export async function differing(one: Buffer, other: Buffer): Promise<number> {
  const raw = (picture: Buffer) => sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const [a, b] = await Promise.all([raw(one), raw(other)]);
  if (a.info.width !== b.info.width || a.info.height !== b.info.height) return -1;
  let count = 0;
  for (let at = 0; at < a.data.length; at += 3)
    if ([0, 1, 2].some((part) => Math.abs((a.data[at + part] ?? 0) - (b.data[at + part] ?? 0)) > FAINT))
      count += 1;
  return count;
}
