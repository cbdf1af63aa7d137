import { css } from 'lit';

export const dueBlockStyles = css`
  .due {
    padding: calc(14 * var(--_u)) calc(16 * var(--_u)) calc(4 * var(--_u));
    border: 1px solid var(--_line);
    border-radius: var(--_r);
  }
  .count {
    font-size: calc(20 * var(--_u));
    font-weight: 700;
    line-height: 1.4;
  }
  .calm .count .figure {
    color: var(--_success);
  }
  .soon .count .figure,
  .paused .count .figure {
    color: var(--_warning);
  }
  .late .count {
    color: var(--_error);
  }
  .late {
    border-color: var(--_error);
  }
  .second {
    color: var(--_second);
  }
  .strip {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(calc(34 * var(--_u)), 1fr));
    gap: calc(3 * var(--_u));
    margin: calc(10 * var(--_u)) 0 calc(6 * var(--_u));
    font-size: calc(13 * var(--_u));
    line-height: 1.4;
    text-align: center;
  }
  .wide,
  :lang(en) .strip {
    grid-template-columns: repeat(auto-fill, minmax(calc(42 * var(--_u)), 1fr));
  }
  .day {
    display: flex;
    flex-direction: column;
    padding: calc(3 * var(--_u)) 0;
    border: 1px solid transparent;
    border-radius: calc(4 * var(--_u));
    background: var(--_ground);
    color: var(--_second);
    white-space: nowrap;
  }
  .start {
    border-color: var(--_border);
    background: none;
  }
  .ahead {
    background: var(--_accent-soft);
    color: var(--_accent);
  }
  .used,
  .today {
    background: var(--_accent);
    color: var(--_on-accent);
    forced-color-adjust: none;
  }
  .today {
    font-weight: 700;
    box-shadow: 0 0 0 1px var(--_paper), 0 0 0 3px var(--_accent);
  }
  .make-up,
  .stood {
    background: var(--_warning-soft);
    color: var(--_warning);
  }
  .stood {
    border: 1px dashed;
  }
  .day.due {
    border: 2px solid var(--_success);
    background: none;
    color: var(--_success);
    font-weight: 700;
  }
  .late .day.due {
    border-color: var(--_error);
    color: var(--_error);
  }
  summary {
    display: inline-flex;
    align-items: center;
    min-height: calc(44 * var(--_u));
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  .lines {
    margin-bottom: calc(10 * var(--_u));
  }
  .lines > li {
    display: flex;
    gap: calc(10 * var(--_u));
    padding: calc(3 * var(--_u)) 0;
    border-top: 1px solid var(--_line);
  }
  .date {
    flex: none;
    width: calc(112 * var(--_u));
    color: var(--_ink);
  }
  .due ul {
    padding-bottom: calc(12 * var(--_u));
  }
  .care .count {
    font-size: calc(22 * var(--_u));
  }
  .care .when {
    color: inherit;
    font-size: inherit;
  }
`;
