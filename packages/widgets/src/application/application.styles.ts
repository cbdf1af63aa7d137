import { css } from 'lit';

export const applicationStyles = css`
  h3 + .hint {
    margin-top: calc(2 * var(--_u));
  }
  /* The rest spans both columns, so that all bars are of one length. */
  .lanes > li {
    display: grid;
    grid-template-columns: auto 1fr auto;
    gap: 0 calc(10 * var(--_u));
  }
  .lanes .state {
    max-width: none;
  }
  .lanes .rest {
    grid-column: 2 / -1;
    min-width: 0;
  }
  .bar {
    width: 100%;
    height: calc(6 * var(--_u));
    margin: calc(6 * var(--_u)) 0 calc(4 * var(--_u));
    border-radius: calc(3 * var(--_u));
    stroke: none;
    forced-color-adjust: none;
  }
  .bar .whole {
    fill: var(--_line);
  }
  .bar .part {
    fill: var(--_accent);
    opacity: 0.5;
  }
  .bar.critical .part {
    opacity: 1;
  }
  .bar.granted .part {
    fill: var(--_success);
  }
  .bar.refused .part,
  .bar.dropped .part {
    fill: var(--_border);
  }
  .bar.technical-review .part {
    fill: var(--_warning);
  }
  .care .lanes .state {
    padding: 0;
  }
  /* Its words stand beside it. */
  .care .bar {
    display: none;
  }
  @media (forced-colors: active) {
    .bar {
      border: 1px solid CanvasText;
    }
    .bar .whole {
      fill: Canvas;
    }
    .bar .part {
      opacity: 1;
    }
  }
`;
