import { css } from 'lit';

/** Everything larger by three eighths: text of 22 px, targets of 60 px. Then one column, at rest. */
export const careStyles = css`
  .care {
    --_u: calc(1.375px * var(--wuyou-scale, 1));
  }
  .top {
    display: flex;
    justify-content: flex-end;
    gap: calc(8 * var(--_u));
    margin: calc(-14 * var(--_u)) calc(-8 * var(--_u)) 0 0;
  }
  .switch {
    padding: 0 calc(8 * var(--_u));
    border-color: transparent;
    font-size: calc(14 * var(--_u));
    font-weight: 400;
  }
  .care > .top {
    flex-wrap: wrap;
    margin: 0 0 calc(16 * var(--_u));
  }
  .care > .top > button {
    flex: 1 1 auto;
    border-color: var(--_accent);
    font-size: inherit;
  }
  .care .big {
    font-size: calc(22 * var(--_u));
  }
  .care .unit {
    white-space: normal;
  }
  /* Thumbnails whose words stand beside them, and the number that stands at the foot. */
  .care .thumb,
  .care .foot > :last-child {
    display: none;
  }
  .care .called {
    white-space: normal;
  }
  .care .actions,
  .care .pair {
    flex-direction: column;
  }
  .care .actions > *,
  .care .pair > * {
    flex: none;
    width: 100%;
  }
  /* So that the longest words and the 18 digits of a code have room on 320 px. */
  .care .row {
    gap: calc(8 * var(--_u));
    padding-inline: calc(10 * var(--_u));
  }
  .care :checked + .row {
    padding-inline: calc(9 * var(--_u));
  }
  .care #uscc {
    padding-inline: calc(6 * var(--_u));
    letter-spacing: -0.03em;
  }
  .care .materials .what {
    flex-basis: calc(120 * var(--_u));
  }
  .copy > span {
    display: none;
  }
  .care .copy > span {
    display: inline;
  }
  .care .copy {
    margin: 0;
  }
  .care *,
  .care *::before {
    animation: none !important;
    transition: none !important;
  }
  .bottom {
    position: sticky;
    z-index: 1;
    bottom: 0;
    margin-top: calc(20 * var(--_u));
    padding: calc(8 * var(--_u)) 0;
    background: var(--_paper);
  }
  .call {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: calc(8 * var(--_u));
    min-height: calc(44 * var(--_u));
    border: 2px solid;
    border-radius: var(--_r);
    font-weight: 700;
    text-decoration: none;
  }
  /* The bar's height. */
  .care :focus {
    scroll-margin-bottom: calc(72 * var(--_u));
  }
  @media print {
    .aside {
      display: none;
    }
  }
`;
