import { instance } from '@viz-js/viz';
import type { Locale } from '@wuyou/domain';
import { type Road, roadOf, type StateMachine, stepsOf } from './state-machines.ts';
import { stepName } from './states.ts';

/** Width in points: Chinese characters are square. Graphviz knows no Chinese font, so it is told every width. */
const widthOf = (text: string, size: number) =>
  Math.ceil([...text].reduce((sum, symbol) => sum + size * (symbol > '\u2e80' ? 1 : 0.55), 0));

/** A label with a line for each name, as wide as it will be drawn. */
function label(names: readonly string[]): string {
  const rows = names.map((name) => `<tr><td width="${widthOf(name, 12)}" height="16">${name}</td></tr>`);
  return `<<table border="0" cellborder="0" cellspacing="0" cellpadding="1">${rows.join('')}</table>>`;
}

/** The drawing in Graphviz's own language. */
function dot(machine: StateMachine, locale: Locale): string {
  const { statuses, drawing } = machine;
  const arrows = new Map<string, { road: Road; from: string; to: string; names: string[] }>();
  for (const step of stepsOf(machine)) {
    if (step.from === step.to) continue;
    const key = `${step.from} ${step.to}`;
    const arrow = arrows.get(key) ?? {
      road: roadOf(machine, step),
      from: step.from,
      to: step.to,
      names: [],
    };
    arrow.names.push(stepName(machine, step, locale));
    arrows.set(key, arrow);
  }
  const nodes = Object.entries(statuses).map(([status, name]) => {
    const width = ((widthOf(name[locale], 14) + 28) / 72).toFixed(2);
    return `"${status}" [label="${name[locale]}" class="${status}" width=${width}]`;
  });
  const edges = [...arrows.values()].map(({ names, ...arrow }) => {
    const { road, from, to } = arrow;
    const options = drawing.loose(arrow) ? 'constraint=false' : road === 'main' ? 'weight=20' : '';
    const head = `label=${label(names)} class="${road}" ${options}`;
    return drawing.turned(arrow)
      ? `"${to}" -> "${from}" [${head} dir=back]`
      : `"${from}" -> "${to}" [${head}]`;
  });
  return `digraph {
  graph [rankdir=LR bgcolor=transparent nodesep=0.45 ranksep=0.3]
  node [shape=box style=rounded fixedsize=true height=0.5 fontsize=14]
  edge [fontsize=12]
  ${[...drawing.columns, ...nodes, ...edges].join('\n  ')}
}`;
}

/** The drawing as SVG for a page: coloured by the page's style sheet, named for screen readers. */
export async function stateDiagram(machine: StateMachine, locale: Locale): Promise<string> {
  const viz = await instance();
  const drawn = viz.renderString(dot(machine, locale), { format: 'svg' });
  const title = `${machine.anchor}states-title`;
  return (
    drawn
      .slice(drawn.indexOf('<svg'))
      .replace(/<!--[\s\S]*?-->/g, '')
      .replace(/<title>[\s\S]*?<\/title>/g, '')
      .replace(/ (?:fill|stroke|font-family)="[^"]*"/g, '')
      // Two drawings stand on one page.
      .replace(/ id="[^"]*"/g, '')
      // At this width a point is a pixel, so words are never smaller than they were measured.
      .replace(
        /<svg width="(\d+)pt" height="\d+pt"/,
        `<svg role="img" aria-labelledby="${title}" style="min-width:$1px"`,
      )
      .replace(/(<svg[^>]*>)/, `$1<title id="${title}">${machine.title[locale]}</title>`)
      .replace(/\n\s*\n*/g, '\n')
      .trim()
  );
}
