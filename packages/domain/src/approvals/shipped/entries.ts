import type { Material, ServiceItem } from '../catalogue';

/** An entry of the list of materials. */
export function material(kind: Material['kind'], id: string, zh: string, en: string): Material {
  return { id, kind, name: { 'zh-CN': zh, en } };
}

/** Materials an item cannot be examined without. */
export function core(...ids: readonly string[]): ServiceItem['materials'] {
  return ids.map((id) => ({ material: id, core: true }));
}

/** Materials that may follow by a promised date (容缺), where no other item of the bundle has them as core. */
export function lesser(...ids: readonly string[]): ServiceItem['materials'] {
  return ids.map((id) => ({ material: id, core: false }));
}
