import { css } from 'lit';

/** A form's problems, its people and its receipt. */
export const formStyles = css`
  .summary h3 {
    font-size: calc(18 * var(--_u));
  }
  .summary li {
    margin-top: calc(4 * var(--_u));
  }
  .summary a {
    display: inline-block;
    padding: calc(4 * var(--_u)) 0;
    color: inherit;
    font-weight: 700;
  }
  .pair {
    display: flex;
    flex-wrap: wrap;
    gap: calc(20 * var(--_u)) calc(12 * var(--_u));
  }
  .pair > * {
    flex: 1 1 calc(150 * var(--_u));
    min-width: 0;
  }
  .said {
    min-height: calc(22 * var(--_u));
  }
  .said > span {
    display: flex;
    gap: 0.3em;
    margin-top: calc(4 * var(--_u));
  }
  .said svg {
    width: 1.1em;
    height: 1.1em;
    margin-top: 0.2em;
  }
  .right {
    color: var(--_success);
  }
  .wrong {
    color: var(--_error);
  }
  .tick {
    position: relative;
    display: flex;
    gap: calc(10 * var(--_u));
    align-items: flex-start;
    min-height: calc(44 * var(--_u));
    padding: calc(9 * var(--_u)) 0;
    cursor: pointer;
  }
  .tick > input {
    position: absolute;
    top: 0;
    left: 0;
    width: 100%;
    height: 100%;
    opacity: 0;
    cursor: pointer;
  }
  .tick > .box {
    flex: none;
    display: flex;
    align-items: center;
    justify-content: center;
    width: calc(24 * var(--_u));
    height: calc(24 * var(--_u));
    border: 2px solid var(--_border);
    border-radius: calc(0.75 * var(--_r));
    color: transparent;
  }
  .tick > [aria-invalid='true'] + .box {
    border-color: var(--_error);
  }
  .tick > :checked + .box {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
    forced-color-adjust: none;
  }
  .box svg {
    width: calc(16 * var(--_u));
    height: calc(16 * var(--_u));
    stroke-width: 3;
  }
  .tick > :focus-visible + .box {
    outline: calc(3 * var(--_u)) solid var(--_focus);
    box-shadow: inset 0 0 0 calc(2 * var(--_u)) #000;
  }
  #uscc {
    font-variant-numeric: tabular-nums;
  }
`;
