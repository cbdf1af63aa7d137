import { css } from 'lit';

export const ringStyles = css`
  .ring {
    position: relative;
    flex: none;
    width: calc(104 * var(--_u));
    height: calc(104 * var(--_u));
  }
  .ring svg {
    width: 100%;
    height: 100%;
    stroke-width: 8;
  }
  .ring circle {
    stroke: var(--_line);
    transition: stroke-dasharray 0.6s ease;
  }
  .ring .current {
    stroke: var(--_accent);
    opacity: 0.28;
  }
  .ring .full {
    stroke: var(--_accent);
  }
  .ring .whole circle {
    stroke: var(--_success);
  }
  .centre {
    position: absolute;
    top: 0;
    left: 0;
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    width: 100%;
    height: 100%;
    padding: calc(14 * var(--_u));
    text-align: center;
    line-height: 1.25;
  }
  .step {
    color: var(--_second);
    font-size: calc(13 * var(--_u));
  }
  .status {
    font-weight: 700;
  }
  /* Its words are long: room for the longest between the arcs. */
  :lang(en) .ring {
    width: calc(116 * var(--_u));
    height: calc(116 * var(--_u));
  }
  :lang(en) .centre {
    padding: calc(20 * var(--_u));
    font-size: calc(13 * var(--_u));
    overflow-wrap: normal;
  }
  @media (forced-colors: active) {
    .ring circle {
      stroke: CanvasText;
      opacity: 0.2;
    }
    .ring .full {
      opacity: 1;
    }
  }
`;
