import type { Policy } from '../policy';
import { bundleOf } from './bundle';
import { type Catalogue, found } from './catalogue';
import { minutesOf, minutesOfDay, planOf } from './promise';

/** What an applicant spends. `days` are working days, halves and less included. */
export interface Effort {
  readonly steps: number;
  readonly materials: number;
  readonly visits: number;
  readonly days: number;
}

/** The same items one by one, and as one application. */
export interface Comparison {
  readonly oneByOne: Effort;
  readonly asBundle: Effort;
}

/**
 * What a bundle saves, by its own figures.
 *
 * One by one, each after the other as an applicant would: Σ steps, Σ materials (the same paper handed in again counts
 * again), Σ visits, Σ promised working days of the items. As a bundle: the bundle's own steps and visits, the distinct
 * materials asked for, and the working days of the critical path.
 * @throws {Error} on a catalogue that was not parsed, or an unknown id
 */
export function compare(
  id: string,
  catalogue: Catalogue,
  { officeHours }: Pick<Policy, 'officeHours'>,
): Comparison {
  const definition = found(catalogue.bundles, id);
  const bundle = bundleOf(id, catalogue);
  const items = definition.items.map(({ item }) => found(catalogue.items, item));
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
  const daysOf = (minutes: number) => minutes / minutesOfDay(officeHours);
  return {
    oneByOne: {
      steps: sum(items.map(({ steps }) => steps)),
      materials: sum(items.map(({ materials }) => materials.length)),
      visits: sum(items.map(({ visits }) => visits)),
      days: daysOf(sum(items.map(({ within }) => minutesOf(within, officeHours)))),
    },
    asBundle: {
      steps: definition.steps,
      materials: definition.materials.length,
      visits: definition.visits,
      days: daysOf(bundle ? planOf(bundle, { officeHours }).minutes : 0),
    },
  };
}
