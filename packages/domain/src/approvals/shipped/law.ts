/** Working days a permit may take at most: 行政许可法 art. 42, where no law of its own says less. */
export const PERMIT_DAYS = 20;

/**
 * Working days where no law sets a limit, as for filings, services and contracts. Assumed: the figure for permits,
 * which a tenant replaces by its own.
 */
export const UNREGULATED_DAYS = 20;
