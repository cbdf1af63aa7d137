import { css } from 'lit';

/** Documents to choose files for. */
export const materialStyles = css`
  .materials {
    margin: calc(12 * var(--_u)) 0 calc(8 * var(--_u));
  }
  .materials > li {
    display: flex;
    flex-wrap: wrap;
    gap: calc(4 * var(--_u)) calc(10 * var(--_u));
    padding: calc(12 * var(--_u)) 0;
    border-top: 1px solid var(--_line);
  }
  .materials > li:last-child {
    border-bottom: 1px solid var(--_line);
  }
  .materials .mark {
    display: flex;
    align-items: center;
    justify-content: center;
    width: calc(22 * var(--_u));
    height: calc(22 * var(--_u));
    margin-top: calc(2 * var(--_u));
    border: 2px solid var(--_border);
    border-radius: 50%;
  }
  .materials .done > .mark {
    border-color: var(--_success);
    background: var(--_success);
    color: var(--_paper);
    forced-color-adjust: none;
  }
  .materials .mark svg {
    width: calc(14 * var(--_u));
    height: calc(14 * var(--_u));
    stroke-width: 3;
  }
  .materials .what {
    flex: 1 1 calc(180 * var(--_u));
    min-width: 0;
  }
  .materials .name {
    margin-inline-end: calc(4 * var(--_u));
    font-weight: 700;
  }
  .materials .tag {
    display: inline-block;
    padding: 0 calc(8 * var(--_u));
    border-radius: calc(0.75 * var(--_r));
    background: var(--_ground);
    color: var(--_second);
  }
  .materials .tag.spared {
    background: var(--_success-soft);
    color: var(--_success);
  }
  .materials .expired {
    color: var(--_warning);
  }
  .materials .what .problem {
    margin: calc(4 * var(--_u)) 0 0;
  }
  .materials .hand {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin-inline-start: auto;
  }

  .file {
    position: relative;
    display: block;
  }
  .file > input {
    position: absolute;
    top: 0;
    left: 0;
    width: 100%;
    height: 100%;
    opacity: 0;
    cursor: pointer;
  }
  .file > span {
    display: flex;
    align-items: center;
    min-height: calc(44 * var(--_u));
    padding: calc(6 * var(--_u)) calc(16 * var(--_u));
    border: 1px solid var(--_accent);
    border-radius: var(--_r);
    color: var(--_accent);
    font-weight: 700;
  }
  .file:hover > span {
    background: var(--_accent-soft);
  }
  .file.plain > span {
    border-color: transparent;
    font-weight: 400;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .file > :focus-visible + span {
    outline: calc(3 * var(--_u)) solid var(--_focus);
    border-color: #000;
    box-shadow: inset 0 0 0 calc(2 * var(--_u)) #000;
  }
  @media (forced-colors: active) {
    .materials .tag {
      border: 1px solid CanvasText;
    }
    .file > :focus-visible + span {
      outline-color: Highlight;
    }
  }
`;
