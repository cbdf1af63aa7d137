import { css } from 'lit';

/** Drafts on offer and what waits to be sent. */
export const keptStyles = css`
  .kept {
    padding: calc(12 * var(--_u)) calc(14 * var(--_u));
    border-radius: var(--_r);
    background: var(--_ground);
  }
  .kept li + li,
  .kept + .kept {
    margin-top: calc(12 * var(--_u));
  }
  .kept li {
    padding-top: calc(10 * var(--_u));
  }
  .kept .name {
    font-weight: 700;
  }
  .kept .actions {
    align-items: center;
    margin-top: calc(8 * var(--_u));
  }
  .kept .actions > button {
    flex: 0 1 auto;
  }
  .kept .actions > .quiet {
    padding: calc(6 * var(--_u)) calc(8 * var(--_u));
  }
  .kept > * + p {
    margin-top: calc(10 * var(--_u));
  }
  .kept > p + p,
  .kept details button {
    margin-top: calc(4 * var(--_u));
  }
  .kept summary {
    display: inline-flex;
    align-items: center;
    min-width: calc(44 * var(--_u));
    min-height: calc(44 * var(--_u));
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  .kept summary::-webkit-details-marker {
    display: none;
  }
  .kept .number {
    margin-top: calc(10 * var(--_u));
    background: var(--_paper);
  }
  .waits {
    border: 1px solid var(--_line);
    background: none;
  }
  /* In place of the form it needs no frame of its own. */
  .root > .waits {
    padding: 0;
    border: 0;
  }
  .device .panel {
    margin-top: calc(8 * var(--_u));
  }
  .saved::before {
    content: '';
    display: inline-block;
    width: 0.65em;
    height: 0.65em;
    margin-inline-end: 0.4em;
    border-radius: 50%;
    background: var(--_success);
    forced-color-adjust: none;
  }
`;
