import { css } from 'lit';

export const tasksStyles = css`
  h3 > .small {
    margin-inline-start: 0.4em;
    font-weight: 400;
  }
  .tasks > li {
    display: flex;
    gap: calc(10 * var(--_u));
    padding: calc(8 * var(--_u)) 0;
  }
  .tasks > li + li {
    border-top: 1px solid var(--_line);
  }
  .tasks .what {
    flex: 1;
    min-width: 0;
  }
  .state {
    flex: 0 1 auto;
    max-width: 45%;
    padding-top: calc(2 * var(--_u));
    color: var(--_second);
    text-align: end;
  }
  .state.done {
    color: var(--_success);
  }
  .state.amber {
    color: var(--_warning);
  }
  .state.red {
    color: var(--_error);
  }
  /* Told apart by shape, too. */
  .light {
    flex: none;
    width: calc(12 * var(--_u));
    height: calc(12 * var(--_u));
    margin-top: calc(7 * var(--_u));
    border: 2px solid var(--_success);
    border-radius: 50%;
    forced-color-adjust: none;
  }
  .light.done {
    background: var(--_success);
  }
  .light.open {
    border-color: var(--_border);
  }
  .light.amber {
    border-color: var(--_warning);
    border-radius: 2px;
    transform: rotate(45deg);
  }
  .light.red {
    border-color: var(--_error);
    border-radius: 2px;
    background: var(--_error);
  }
  .care .tasks > li {
    flex-wrap: wrap;
    row-gap: 0;
  }
  .care .state {
    flex: 1 0 100%;
    grid-column: 2;
    max-width: none;
    padding-inline-start: calc(22 * var(--_u));
    text-align: start;
  }
`;
