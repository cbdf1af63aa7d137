import * as z from 'zod/mini';
import { deadlineView } from '../deadline-view';
import type { Policy } from '../policy';
import { departmentView, localized } from '../tenant';
import { workingTime } from '../working-time-field';
import { type Bundle, bundleOf, mayBeOwed } from './bundle';
import { type Catalogue, found } from './catalogue';
import { compare } from './compare';
import { documentView, viewDocument } from './document-view';
import type { Holding } from './locker';
import { planOf, promisedTime } from './promise';

/** What an applicant spends. `days` are working days, halves and less included. */
const effortView = z.object({
  steps: z.number(),
  materials: z.number(),
  visits: z.number(),
  days: z.number(),
});

const savingView = z.object({ oneByOne: effortView, asBundle: effortView });

/** A bundle in a list: what it is, what it asks, what it promises and saves. */
export const bundleSummary = z.object({
  id: z.string(),
  name: localized,
  summary: localized,
  departments: z.array(departmentView),
  /** How many documents the applicant hands in. */
  asked: z.number(),
  promise: workingTime,
  /** The same items one by one, and as one application. */
  saving: savingView,
});
export interface BundleSummary extends z.output<typeof bundleSummary> {}

/** When an item begins and ends at the earliest, in office minutes from acceptance. */
export const plannedView = z.object({ start: z.number(), end: z.number() });

const bundleItemView = z.object({
  id: z.string(),
  name: localized,
  department: departmentView,
  /** Items that are granted first. */
  after: z.array(z.string()),
  within: workingTime,
  /** The law's limit in working days, where a law sets one. */
  statutoryDays: z.exactOptional(z.number()),
  planned: plannedView,
  /** A minute lost here is a minute lost at the end. */
  critical: z.boolean(),
});

const askedView = z.object({
  id: z.string(),
  name: localized,
  kind: z.enum(['licence', 'form', 'document']),
  /** May be owed for a while after acceptance (容缺受理). */
  mayBeOwed: z.boolean(),
  /** `held`: it need not be handed in; `expired`: it was at hand and is no longer good; `needed`: to be handed in. */
  state: z.enum(['held', 'expired', 'needed']),
  /** Of what is or was at hand. */
  document: z.exactOptional(documentView),
});

export const bundleView = z.extend(z.omit(bundleSummary, { asked: true, departments: true }), {
  items: z.array(bundleItemView),
  /** What the applicant hands in, once. */
  materials: z.array(askedView),
  /** What the offices fetch from one another, and nobody is asked for. */
  shared: z.array(localized),
  /** By when it would be decided, if it were accepted now. */
  promisedBy: deadlineView,
});
/** A bundle as someone sees it who is about to apply. */
export interface BundleView extends z.output<typeof bundleView> {}

type Hours = Pick<Policy, 'officeHours'>;

/** @returns `undefined` for an unknown id */
export function summarizeBundle(id: string, catalogue: Catalogue, policy: Hours): BundleSummary | undefined {
  const bundle = bundleOf(id, catalogue);
  if (!bundle) return undefined;
  const departments = new Map(bundle.items.map(({ department }) => [department.id, department]));
  return {
    ...headOf(bundle, catalogue, policy),
    departments: [...departments.values()],
    asked: bundle.asked.length,
  };
}

/**
 * @param holdings what of each asked material is at hand
 * @returns `undefined` for an unknown id
 */
export function viewBundle(
  id: string,
  catalogue: Catalogue,
  {
    policy,
    holdings,
    promisedBy,
  }: { policy: Hours; holdings: readonly Holding[] } & Pick<BundleView, 'promisedBy'>,
): BundleView | undefined {
  const bundle = bundleOf(id, catalogue);
  if (!bundle) return undefined;
  return {
    ...headOf(bundle, catalogue, policy),
    items: plannedItems(bundle, policy).map(({ needs: _needs, result: _result, ...item }) => item),
    materials: bundle.asked.map((material) => {
      const holding = holdings.find((one) => one.material === material);
      return {
        ...found(catalogue.materials, material),
        mayBeOwed: mayBeOwed(material, bundle),
        state: holding?.state ?? 'needed',
        ...(holding && holding.state !== 'needed' && { document: viewDocument(holding.document) }),
      };
    }),
    shared: found(catalogue.bundles, id).shared.map((material) => found(catalogue.materials, material).name),
    promisedBy,
  };
}

/** The bundle's items with when each is planned, and whether the end waits for it. */
export function plannedItems(bundle: Bundle, policy: Hours) {
  const { nodes, criticalPath } = planOf(bundle, policy);
  return bundle.items.map((item) => {
    const { start, end } = found(nodes, item.id);
    return {
      ...item,
      after: [...item.after],
      planned: { start, end },
      critical: criticalPath.includes(item.id),
    };
  });
}

function headOf(bundle: Bundle, catalogue: Catalogue, policy: Hours) {
  const { id, name } = bundle;
  return {
    id,
    name,
    summary: found(catalogue.bundles, id).summary,
    promise: promisedTime(bundle, policy),
    saving: compare(id, catalogue, policy),
  };
}
