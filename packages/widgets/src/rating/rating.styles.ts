import { css } from 'lit';
import { ratingPlace } from './rating-place.styles';

export const ratingStyles = css`
  .bones::before,
  .held::before {
    padding-top: ${ratingPlace};
  }
  .levels > .pick {
    margin-top: calc(8 * var(--_u));
  }
  legend .hint {
    margin-bottom: calc(8 * var(--_u));
  }
  .row {
    display: flex;
    align-items: center;
    gap: calc(12 * var(--_u));
    min-height: calc(48 * var(--_u));
    padding: calc(6 * var(--_u)) calc(16 * var(--_u));
    border: 1px solid var(--_line);
    border-radius: var(--_r);
  }
  .pick:hover > .row {
    border-color: var(--_border);
  }
  .level {
    flex: 1;
  }
  :disabled .row,
  :disabled .chip,
  :disabled .input {
    border-style: dashed;
    color: var(--_hint);
    cursor: not-allowed;
  }
  .face {
    width: calc(32 * var(--_u));
    height: calc(32 * var(--_u));
    color: var(--_second);
  }
  .face .full {
    fill: currentColor;
  }
  .dot {
    width: calc(20 * var(--_u));
    height: calc(20 * var(--_u));
    border: 2px solid var(--_border);
    border-radius: 50%;
    background: var(--_paper);
  }
  :checked + .row {
    border: 2px solid var(--_accent);
    padding: calc(5 * var(--_u)) calc(15 * var(--_u));
    background: var(--_accent-soft);
    font-weight: 700;
  }
  :checked + .row > .face {
    color: var(--_accent);
  }
  :checked + .row > .dot {
    border: calc(7 * var(--_u)) solid var(--_accent);
  }

  .given {
    display: flex;
    gap: calc(12 * var(--_u));
    padding: calc(14 * var(--_u)) calc(16 * var(--_u));
    border: 1px solid var(--_line);
    border-radius: var(--_r);
  }
  .given > div {
    flex: 1;
    min-width: 0;
  }
  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: calc(6 * var(--_u));
    margin: calc(4 * var(--_u)) 0;
  }
  .tags li {
    padding: 0 calc(8 * var(--_u));
    border: 1px solid var(--_line);
    border-radius: calc(0.75 * var(--_r));
  }

  @media (forced-colors: active) {
    :checked + .row > .dot {
      border-color: Highlight;
    }
  }
`;
