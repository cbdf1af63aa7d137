import { css } from 'lit';

export const timelineStyles = css`
  .steps {
    --_mark: calc(22 * var(--_u));
  }
  .round {
    margin: calc(4 * var(--_u)) 0 calc(12 * var(--_u));
    color: var(--_second);
  }
  .steps + .round {
    margin-top: calc(18 * var(--_u));
    padding-top: calc(16 * var(--_u));
    border-top: 1px solid var(--_line);
  }
  .steps > .step {
    display: flex;
    position: relative;
    gap: calc(12 * var(--_u));
    padding-bottom: calc(18 * var(--_u));
    color: inherit;
    font-size: inherit;
  }
  .steps > .step:last-child {
    padding-bottom: 0;
  }
  /* The line down to the next mark. */
  .steps > .step:not(:last-child)::before {
    content: '';
    position: absolute;
    top: calc(4 * var(--_u) + var(--_mark));
    bottom: calc(-4 * var(--_u));
    left: calc(var(--_mark) / 2 - 1px);
    border-left: 2px solid var(--_accent);
  }
  .steps > .stopped:not(:last-child)::before,
  .steps > .todo:not(:last-child)::before {
    border-left: 2px dashed var(--_line);
  }
  .mark {
    display: flex;
    flex: none;
    align-items: center;
    justify-content: center;
    width: var(--_mark);
    height: var(--_mark);
    margin-top: calc(3 * var(--_u));
    border: 2px solid var(--_border);
    border-radius: 50%;
    background: var(--_paper);
  }
  .mark svg {
    width: 70%;
    height: 70%;
    stroke-width: 3.5;
  }
  .done > .mark {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
    forced-color-adjust: none;
  }
  .current > .mark {
    border-width: 3px;
    border-color: var(--_accent);
  }
  .current > .mark::after {
    content: '';
    width: calc(8 * var(--_u));
    height: calc(8 * var(--_u));
    border: calc(4 * var(--_u)) solid var(--_accent);
    border-radius: 50%;
  }
  .what {
    flex: 1;
    min-width: 0;
  }
  .name {
    font-weight: 700;
  }
  .todo .name {
    color: var(--_hint);
    font-weight: 400;
  }
  .entry {
    margin-top: calc(2 * var(--_u));
    color: var(--_second);
  }
  .entry + .entry {
    margin-top: calc(8 * var(--_u));
  }
  .tag {
    display: inline-block;
    margin-inline-start: calc(6 * var(--_u));
    padding: 0 calc(8 * var(--_u));
    border-radius: calc(4 * var(--_u));
    background: var(--_accent-soft);
    color: var(--_accent);
    font-size: calc(13 * var(--_u));
    font-weight: 400;
  }
  @media (forced-colors: active) {
    .tag {
      border: 1px solid;
    }
  }
  .alarm {
    background: var(--_error-soft);
    color: var(--_error);
  }
  .fresh {
    background: var(--_success-soft);
    color: var(--_success);
  }
`;
