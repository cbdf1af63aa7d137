import type { HeldDocument, LocalDate } from '@wuyou/domain';
import type { LicenceLibrary } from '@wuyou/engine';

/** The invented company whose documents the library knows. */
const HOLDER = '91430200MA4DEM010P';

const held = (material: string, hashedAs: string, validUntil?: LocalDate): HeldDocument => ({
  material,
  holder: HOLDER,
  hash: hashedAs.repeat(64),
  issuer: { 'zh-CN': '示例检测机构', en: 'Example Testing Body' },
  number: `示例 ${material}`,
  ...(validUntil && { validUntil }),
  source: { from: 'library' },
});

/** A licence library with what a joint acceptance asks for: two documents that are good, and one that is no longer. */
const DOCUMENTS = [
  held('as-built-survey', '1', '2027-06-30'),
  held('completion-report', '2'),
  held('fire-test', '3', '2026-09-06'),
];

export const licences: LicenceLibrary = async ({ holder }) => (holder === HOLDER ? DOCUMENTS : []);
