/** Working days a permit may take at most: 行政许可法 art. 42, where no law of its own says less. */
export const PERMIT_DAYS = 20;
