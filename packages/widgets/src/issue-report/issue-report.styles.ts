import { css } from 'lit';

export const reportStyles = css`
  .bones {
    min-height: 1030px;
  }
  .title {
    margin-bottom: calc(4 * var(--_u));
  }
  .all {
    gap: 0.3em;
    color: var(--_ink);
    font-weight: 400;
  }
  #all-categories {
    margin-top: calc(8 * var(--_u));
  }
  [data-field='details'] .said {
    min-height: 0;
  }
`;
