import { css } from 'lit';

/** What comes with the part. */
export const applyStyles = css`
  .bundles {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, calc(340 * var(--_u))), 1fr));
    gap: calc(12 * var(--_u));
  }
  .bundles > li {
    position: relative;
    padding: calc(8 * var(--_u)) calc(16 * var(--_u)) calc(14 * var(--_u));
    border: 1px solid var(--_line);
    border-radius: var(--_r);
  }
  .bundles > li:hover {
    border-color: var(--_accent);
  }
  .bundles button {
    justify-content: flex-start;
    padding: 0;
    border: 0;
    background: none;
    font-size: calc(18 * var(--_u));
    text-align: start;
  }
  /* The whole card is the button. */
  .bundles button::after {
    content: '';
    position: absolute;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    border-radius: var(--_r);
  }
  .bundles p + p {
    margin-top: calc(4 * var(--_u));
  }
  .bit {
    display: inline-block;
    white-space: pre-wrap;
  }
  .gain {
    color: var(--_success);
  }
  .back {
    margin-bottom: calc(8 * var(--_u));
  }

  .savings {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(calc(124 * var(--_u)), 1fr));
    gap: calc(8 * var(--_u));
    margin-top: calc(6 * var(--_u));
  }
  .savings > li {
    padding: calc(6 * var(--_u)) calc(10 * var(--_u));
    border-radius: var(--_r);
    background: var(--_success-soft);
    font-size: calc(14 * var(--_u));
    color: var(--_success);
  }
  .savings b {
    font-size: calc(24 * var(--_u));
    line-height: 1.3;
  }

  summary {
    min-height: calc(44 * var(--_u));
    padding: calc(9 * var(--_u)) 0;
    color: var(--_accent);
    cursor: pointer;
  }
  .lines > li {
    padding: calc(8 * var(--_u)) 0;
    border-top: 1px solid var(--_line);
  }
  .stack > details + details {
    margin-top: calc(4 * var(--_u));
  }
  .earlier {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    gap: calc(8 * var(--_u));
  }
  .earlier > div {
    flex: 1 1 calc(220 * var(--_u));
  }
  .earlier > p {
    flex: 1 1 100%;
  }

  h3 {
    font-size: calc(18 * var(--_u));
  }
  .part {
    padding-top: calc(20 * var(--_u));
    border-top: 1px solid var(--_line);
  }
  .promises .note {
    font-weight: 400;
  }

  @media (forced-colors: active) {
    .savings > li {
      border: 1px solid CanvasText;
    }
  }
`;
