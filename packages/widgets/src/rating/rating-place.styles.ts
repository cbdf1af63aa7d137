import { css } from 'lit';

/**
 * How high the rating's form is, less the switch of care mode, by how wide it is: below 326 px, 394 px and 738 px lines
 * wrap, in either language. Percents of a padding are of the width, which no media query knows.
 */
export const ratingPlace = css`max(474px, min(496px, (738px - 100%) * 9999), min(518px, (394px - 100%) * 9999), min(540px, (326px - 100%) * 9999))`;
