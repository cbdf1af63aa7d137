import { css } from 'lit';

export const reportStyles = css`
  .bones {
    min-height: 1030px;
  }
  .all {
    gap: 0.3em;
    color: var(--_ink);
    font-weight: 400;
  }
  #all-categories {
    margin-top: calc(8 * var(--_u));
  }
  .device > p {
    padding-inline-start: calc(34 * var(--_u));
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 calc(16 * var(--_u));
  }
  /* Room for the line that says that the draft is saved. */
  .foot > :first-child {
    flex: 1 0 12.5em;
    min-height: 1.57em;
  }
  .foot > :last-child {
    margin-inline-start: auto;
  }
`;
