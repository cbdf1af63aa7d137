import * as z from 'zod/mini';
import type { Catalogue } from './approvals/catalogue';
import type { DayOverride } from './calendar';
import type { Localized } from './locale';
import type { Policy } from './policy';

export const localized = z.object({ 'zh-CN': z.string(), en: z.string() });

export const departmentView = z.object({ id: z.string(), name: localized });

/** An office a task can be given to. */
export interface Department {
  readonly id: string;
  readonly name: Localized;
}

/** One leaf of a tenant's category tree. */
export interface Category {
  /** The path of names, `城乡建设/工程建设审批`; also the category's id. */
  readonly path: string;
  readonly name: Localized;
  /** Words in a title that suggest it; a suggestion is never chosen silently. */
  readonly keywords: readonly string[];
}

/** A county, district or zone whose portal embeds the widgets. */
export interface Tenant {
  /** Division code (`430211`), or a local id for a zone without one. */
  readonly id: string;
  readonly name: Localized;
  /** Shown where the widgets cannot help. */
  readonly phone: string;
  readonly anonymousAllowed: boolean;
  /** Which reports from pages must come with a solved challenge. Default: `never`. */
  readonly challenge?: 'anonymous' | 'never';
  readonly departments: readonly Department[];
  readonly categories: readonly Category[];
  readonly policy: Policy;
  /** Its own days, on top of the State Council's: local holidays, closures, days worked. Default: none. */
  readonly days?: readonly DayOverride[];
  /** What can be applied for. Default: nothing. */
  readonly approvals?: Approvals;
}

export interface Approvals {
  readonly catalogue: Catalogue;
  /** Category of the cases that bad ratings become. */
  readonly category: string;
}

/** What a portal page may know of its tenant. */
export const siteView = z.object({
  tenant: z.string(),
  name: localized,
  phone: z.string(),
  anonymousAllowed: z.boolean(),
  departments: z.array(departmentView),
  categories: z.array(z.object({ path: z.string(), name: localized, keywords: z.array(z.string()) })),
});
export interface SiteView extends z.output<typeof siteView> {}

export function siteOf({ id, name, phone, anonymousAllowed, departments, categories }: Tenant): SiteView {
  return {
    tenant: id,
    name,
    phone,
    anonymousAllowed,
    departments: departments.map((department) => ({ ...department })),
    categories: categories.map((category) => ({ ...category, keywords: [...category.keywords] })),
  };
}

/** A department's names; its id alone where the tenant no longer lists it. */
export function departmentOf(id: string, { departments }: Tenant): Department {
  return departments.find((department) => department.id === id) ?? { id, name: { 'zh-CN': id, en: id } };
}
