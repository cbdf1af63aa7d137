import type { Department } from '../tenant';
import { type BundleDefinition, type Catalogue, found, type Material, type ServiceItem } from './catalogue';

/** An item of a bundle, with what it refers to. */
export interface BundleItem extends Pick<ServiceItem, 'id' | 'name' | 'statutoryDays' | 'within' | 'result'> {
  readonly department: Department;
  readonly after: readonly string[];
  /** Materials it needs; `core` ones may not be owed. */
  readonly needs: ServiceItem['materials'];
}

/** A bundle by itself, with all it refers to: what an application keeps, so that a later catalogue changes nothing. */
export interface Bundle {
  readonly id: string;
  readonly name: Material['name'];
  readonly items: readonly BundleItem[];
  readonly materials: readonly Material[];
  /** Handed in by the applicant: ids of materials. */
  readonly asked: readonly string[];
}

/** @returns `undefined` for an unknown id */
export function bundleOf(id: string, catalogue: Catalogue): Bundle | undefined {
  const definition = catalogue.bundles.find((bundle) => bundle.id === id);
  if (!definition) return undefined;
  const items = definition.items.map(({ item: itemId, after, within }): BundleItem => {
    const { name, department, result, statutoryDays, ...alone } = found(catalogue.items, itemId);
    return {
      id: itemId,
      name,
      department: found(catalogue.departments, department),
      after,
      ...(statutoryDays !== undefined && { statutoryDays }),
      within,
      needs: needsInside(definition, alone.materials),
      result,
    };
  });
  const used = new Set([...definition.materials, ...items.map(({ result }) => result)]);
  return {
    id,
    name: definition.name,
    items,
    materials: catalogue.materials.filter((material) => used.has(material.id)),
    asked: definition.materials,
  };
}

/** Whether an asked material may be owed for a while: it is core to no item (容缺受理). */
export function mayBeOwed(material: string, { items }: Bundle): boolean {
  return items.every(({ needs }) => needs.every((need) => need.material !== material || !need.core));
}

/** What an item needs inside a bundle: one form for several, and nothing the offices share. */
export function needsInside(
  { combined, shared }: Pick<BundleDefinition, 'combined' | 'shared'>,
  needs: ServiceItem['materials'],
): ServiceItem['materials'] {
  const inside = needs
    .filter(({ material }) => !shared.includes(material))
    .map(({ material, core }) => ({
      material: combined.find(({ replaces }) => replaces.includes(material))?.form ?? material,
      core,
    }));
  return [...new Set(inside.map(({ material }) => material))].map((material) => ({
    material,
    core: inside.some((need) => need.material === material && need.core),
  }));
}
