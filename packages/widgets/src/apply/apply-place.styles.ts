import { css } from 'lit';

/**
 * How high the list is that comes with the service, less the switch of care mode, by how wide it is: one column below
 * 692 px, two below 1044 px, then three; what else there is are lines that wrap. Percents of a padding are of the width,
 * which no media query knows.
 */
export const applyPlace = css`max(410px, min(476px, (1178px - 100%) * 9999), min(586px, (1044px - 100%) * 9999), min(674px, (782px - 100%) * 9999), min(1091px, (692px - 100%) * 9999), min(1311px, (386px - 100%) * 9999))`;
/** Of one bundle, which the page has named: longer than a screen. */
export const namedPlace = css`1000px`;
