import { instance } from '@viz-js/viz';
import {
  CASE_STATUS_CODES,
  CASE_STATUSES,
  type CaseStatus,
  type Locale,
  type Localized,
} from '@wuyou/domain';
import { type Step, stepName, steps } from './states.ts';

const TITLE: Localized = { 'zh-CN': '诉求的状态与操作', en: 'States of a case and what moves it' };

/** `withdrawn` stands above `assigned`; from these its arrows would run against the drawing's order. */
const TURNED: readonly CaseStatus[] = ['assigned', 'handling', 'awaiting-reporter'];

type Road = 'main' | 'again' | 'aside';

/** Main: on towards closed. Again: another round. Aside: off the loop, or waiting for the reporter. */
export function roadOf({ from, to }: Pick<Step, 'from' | 'to'>): Road {
  if (to === 'withdrawn' || to === 'declined') return 'aside';
  if (from === 'awaiting-reporter' || to === 'awaiting-reporter') return 'aside';
  return CASE_STATUS_CODES.indexOf(to) > CASE_STATUS_CODES.indexOf(from) ? 'main' : 'again';
}

/** Width in points: Chinese characters are square. Graphviz knows no Chinese font, so it is told every width. */
const widthOf = (text: string, size: number) =>
  Math.ceil([...text].reduce((sum, symbol) => sum + size * (symbol > '\u2e80' ? 1 : 0.55), 0));

/** A label with a line for each name, as wide as it will be drawn. */
function label(names: readonly string[]): string {
  const rows = names.map((name) => `<tr><td width="${widthOf(name, 12)}" height="16">${name}</td></tr>`);
  return `<<table border="0" cellborder="0" cellspacing="0" cellpadding="1">${rows.join('')}</table>>`;
}

/** The drawing in Graphviz's own language. */
function dot(locale: Locale): string {
  const arrows = new Map<string, { road: Road; from: CaseStatus; to: CaseStatus; names: string[] }>();
  for (const step of steps()) {
    if (step.from === step.to) continue;
    const key = `${step.from} ${step.to}`;
    const arrow = arrows.get(key) ?? { road: roadOf(step), from: step.from, to: step.to, names: [] };
    arrow.names.push(stepName(step, locale));
    arrows.set(key, arrow);
  }
  const nodes = CASE_STATUS_CODES.map((status) => {
    const name = CASE_STATUSES[status][locale];
    const width = ((widthOf(name, 14) + 28) / 72).toFixed(2);
    return `"${status}" [label="${name}" class="${status}" width=${width}]`;
  });
  const edges = [...arrows.values()].map(({ road, from, to, names }) => {
    const options =
      to === 'handling' && from !== 'assigned' ? 'constraint=false' : road === 'main' ? 'weight=20' : '';
    const head = `label=${label(names)} class="${road}" ${options}`;
    return to === 'withdrawn' && TURNED.includes(from)
      ? `"${to}" -> "${from}" [${head} dir=back]`
      : `"${from}" -> "${to}" [${head}]`;
  });
  return `digraph {
  graph [rankdir=LR bgcolor=transparent nodesep=0.45 ranksep=0.3]
  node [shape=box style=rounded fixedsize=true height=0.5 fontsize=14]
  edge [fontsize=12]
  { rank=same "withdrawn" "assigned" }
  { rank=same edge [style=invis] "awaiting-reporter" -> "resolved" }
  { rank=same edge [style=invis] "accepted" -> "declined" }
  ${[...nodes, ...edges].join('\n  ')}
}`;
}

/** The drawing as SVG for a page: coloured by the page's style sheet, named for screen readers. */
export async function stateDiagram(locale: Locale): Promise<string> {
  const viz = await instance();
  const drawn = viz.renderString(dot(locale), { format: 'svg' });
  return (
    drawn
      .slice(drawn.indexOf('<svg'))
      .replace(/<!--[\s\S]*?-->/g, '')
      .replace(/<title>[\s\S]*?<\/title>/g, '')
      .replace(/ (?:fill|stroke|font-family)="[^"]*"/g, '')
      // At this width a point is a pixel, so words are never smaller than they were measured.
      .replace(
        /<svg width="(\d+)pt" height="\d+pt"/,
        '<svg role="img" aria-labelledby="states-title" style="min-width:$1px"',
      )
      .replace(/(<svg[^>]*>)/, `$1<title id="states-title">${TITLE[locale]}</title>`)
      .replace(/\n\s*\n*/g, '\n')
      .trim()
  );
}
