import { css } from 'lit';

export const receiptStyles = css`
  .number {
    padding: calc(14 * var(--_u)) calc(16 * var(--_u));
    border: 2px solid var(--_accent);
    border-radius: var(--_r);
    text-align: center;
  }
  .big {
    font-size: calc(24 * var(--_u));
    font-weight: 700;
    letter-spacing: 0.02em;
    text-wrap: balance;
  }
  .promises > div + div {
    margin-top: calc(8 * var(--_u));
  }
  .promises dd {
    font-weight: 700;
  }
  .next {
    counter-reset: step;
  }
  .next > li {
    position: relative;
    padding-inline-start: calc(32 * var(--_u));
    margin-top: calc(8 * var(--_u));
    counter-increment: step;
  }
  .next > li::before {
    content: counter(step);
    position: absolute;
    left: 0;
    top: calc(1 * var(--_u));
    width: calc(22 * var(--_u));
    height: calc(22 * var(--_u));
    border-radius: 50%;
    background: var(--_accent-soft);
    color: var(--_accent);
    font-size: calc(14 * var(--_u));
    line-height: calc(22 * var(--_u));
    text-align: center;
  }
  .qr {
    text-align: center;
  }
  .qr svg {
    width: calc(168 * var(--_u));
    height: calc(168 * var(--_u));
    margin: 0 auto calc(6 * var(--_u));
    border-radius: calc(0.75 * var(--_r));
    background: #fff;
    fill: #000;
    stroke: none;
    forced-color-adjust: none;
  }
`;
