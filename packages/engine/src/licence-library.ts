import type { HeldDocument } from '@wuyou/domain';

/**
 * The licence library (电子证照库) as seen from here: the documents it holds of a company. Asked only once the caller
 * has shown to speak for it.
 */
export type LicenceLibrary = (of: {
  readonly tenant: string;
  /** Unified social credit code. */
  readonly holder: string;
}) => Promise<readonly HeldDocument[]>;

/** A library that holds nothing. */
export const noLicences: LicenceLibrary = async () => [];
