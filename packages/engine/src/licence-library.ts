import type { HeldDocument } from '@wuyou/domain';

/**
 * The licence library (电子证照库) as seen from here: the documents it holds of a company. Asked only for those who vouch
 * for whom they speak, a partner's server or staff, and only with the applicant's consent.
 */
export type LicenceLibrary = (of: {
  readonly tenant: string;
  /** Unified social credit code. */
  readonly holder: string;
}) => Promise<readonly HeldDocument[]>;

/** A library that holds nothing. */
export const noLicences: LicenceLibrary = async () => [];
