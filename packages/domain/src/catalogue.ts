import type { Catalogue } from './approvals/catalogue';
import { COMPANY_STARTUP, STARTUP_ITEMS } from './approvals/shipped/company-startup';
import { CONSTRUCTION_ITEMS, CONSTRUCTION_PERMIT } from './approvals/shipped/construction-permit';
import { DEPARTMENTS } from './approvals/shipped/departments';
import { HANDOVER_CERTIFICATE, HANDOVER_ITEMS } from './approvals/shipped/handover-certificate';
import { ACCEPTANCE_ITEMS, JOINT_ACCEPTANCE } from './approvals/shipped/joint-acceptance';
import { MATERIALS } from './approvals/shipped/materials';
import { SOLE_TRADER, SOLE_TRADER_ITEMS } from './approvals/shipped/sole-trader';
import { UTILITY_HOOKUP, UTILITY_ITEMS } from './approvals/shipped/utility-hookup';

/**
 * What is offered where a tenant has no catalogue of its own. Steps, materials and promises are figures to replace by
 * one's own; each file says which are the city's, which the law's, and which assumed.
 */
export const SHIPPED_CATALOGUE: Catalogue = {
  departments: DEPARTMENTS,
  materials: MATERIALS,
  items: [
    ...STARTUP_ITEMS,
    ...SOLE_TRADER_ITEMS,
    ...UTILITY_ITEMS,
    ...CONSTRUCTION_ITEMS,
    ...ACCEPTANCE_ITEMS,
    ...HANDOVER_ITEMS,
  ],
  bundles: [
    COMPANY_STARTUP,
    SOLE_TRADER,
    UTILITY_HOOKUP,
    CONSTRUCTION_PERMIT,
    JOINT_ACCEPTANCE,
    HANDOVER_CERTIFICATE,
  ],
};
