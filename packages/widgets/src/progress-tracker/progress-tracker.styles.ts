import { css } from 'lit';

export const trackerStyles = css`
  .bones {
    min-height: 910px;
  }
  :host(:not([code])) .place {
    min-height: 0;
    height: 222px;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(12 * var(--_u)) calc(20 * var(--_u));
  }
  .about {
    flex: 1 1 calc(200 * var(--_u));
    min-width: 0;
  }
  .about > p {
    margin-top: calc(4 * var(--_u));
  }
  .code {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: 0.4em;
  }
  .number {
    display: inline-flex;
    align-items: center;
  }
  .copy {
    margin: calc(-10 * var(--_u)) calc(-4 * var(--_u));
    padding: 0;
  }
  .second {
    color: var(--_second);
  }
  .plain {
    border-color: var(--_line);
    background: none;
    color: var(--_ink);
  }
  .answer button,
  .panel button {
    margin-top: calc(10 * var(--_u));
  }
  .answer {
    padding: calc(14 * var(--_u)) calc(16 * var(--_u));
    border: 1px solid transparent;
    border-radius: var(--_r);
    background: var(--_success-soft);
  }
  .answer > .words {
    margin: calc(4 * var(--_u)) 0;
  }
  .supply > .input {
    margin: calc(6 * var(--_u)) 0 calc(12 * var(--_u));
  }
  .supply .actions > * {
    width: auto;
  }
  .danger {
    border-color: var(--_error);
    color: var(--_error);
  }
  .danger:hover {
    background: var(--_error-soft);
  }
  dialog {
    width: min(calc(100% - 32px), calc(440 * var(--_u)));
    padding: calc(24 * var(--_u));
    border: 1px solid var(--_line);
    border-radius: calc(1.5 * var(--_r));
    background: var(--_paper);
    color: var(--_ink);
  }
  dialog::backdrop {
    background: rgba(0, 0, 0, 0.5);
  }
  .rating::part(card) {
    padding: 0;
    border: 0;
    border-radius: 0;
    box-shadow: none;
  }
`;
