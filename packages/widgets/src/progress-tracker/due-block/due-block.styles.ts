import { css } from 'lit';

export const dueBlockStyles = css`
  .due {
    padding: calc(14 * var(--_u)) calc(16 * var(--_u));
    border: 1px solid var(--_line);
    border-radius: calc(8 * var(--_u));
  }
  .count {
    font-size: calc(20 * var(--_u));
    font-weight: 700;
    line-height: 1.4;
  }
  .calm .figure {
    color: var(--_success);
  }
  .soon .figure,
  .paused .figure {
    color: var(--_warning);
  }
  .late .figure {
    color: var(--_error);
  }
  .late {
    border-color: var(--_error);
  }
  .second {
    color: var(--_second);
  }
`;
