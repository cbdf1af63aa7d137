import { css } from 'lit';

/** Buttons, fields, chips and panels, 44 px and up. */
export const controls = css`
  button,
  input,
  textarea,
  select {
    margin: 0;
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
  }
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: calc(8 * var(--_u));
    min-width: calc(44 * var(--_u));
    min-height: calc(44 * var(--_u));
    padding: calc(6 * var(--_u)) calc(16 * var(--_u));
    border: 1px solid var(--_accent);
    border-radius: var(--_r);
    background: var(--_paper);
    color: var(--_accent);
    font-weight: 700;
    cursor: pointer;
    touch-action: manipulation;
  }
  button:hover {
    background: var(--_accent-soft);
  }
  .primary {
    width: 100%;
    min-height: calc(48 * var(--_u));
    background: var(--_accent);
    color: var(--_on-accent);
    forced-color-adjust: none;
  }
  .primary:hover {
    background: var(--_accent);
    box-shadow: inset 0 0 0 calc(48 * var(--_u)) rgba(0, 0, 0, 0.12);
  }
  button[aria-disabled='true'] {
    border-style: dashed;
    cursor: progress;
  }
  .quiet {
    border: 0;
    background: none;
    font-weight: 400;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  /* Its words, not its unseen border, stand on the line of everything else. */
  p > .quiet:only-child {
    margin: calc(-8 * var(--_u)) calc(-16 * var(--_u));
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: calc(12 * var(--_u));
  }
  .actions > button {
    flex: 1 1 calc(120 * var(--_u));
  }
  a {
    color: var(--_accent);
    text-underline-offset: 0.2em;
  }

  .input {
    display: block;
    width: 100%;
    min-height: calc(46 * var(--_u));
    padding: calc(9 * var(--_u)) calc(12 * var(--_u));
    border: 1px solid var(--_border);
    border-radius: calc(0.75 * var(--_r));
    background: var(--_paper);
    color: var(--_ink);
  }
  textarea.input {
    min-height: calc(96 * var(--_u));
    resize: vertical;
  }
  .input::placeholder {
    color: var(--_hint);
    opacity: 1;
  }
  .input[aria-invalid='true'] {
    border: 2px solid var(--_error);
  }
  .label {
    display: block;
    margin-bottom: calc(6 * var(--_u));
    font-weight: 700;
  }
  p.hint + .input {
    margin-top: calc(6 * var(--_u));
  }
  p.hint + .problem {
    margin-top: calc(6 * var(--_u));
  }
  .label .small {
    margin-inline-start: 0.3em;
    font-weight: 400;
  }
  .problem {
    display: flex;
    gap: 0.4em;
    margin-bottom: calc(6 * var(--_u));
    color: var(--_error);
    font-weight: 700;
  }
  .problem svg,
  .panel svg {
    margin-top: 0.18em;
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: calc(8 * var(--_u));
  }
  .pick {
    position: relative;
    display: block;
    cursor: pointer;
  }
  .pick > input {
    position: absolute;
    top: 0;
    left: 0;
    width: 100%;
    height: 100%;
    opacity: 0;
    cursor: pointer;
  }
  .chip {
    display: flex;
    align-items: center;
    min-height: calc(44 * var(--_u));
    padding: calc(4 * var(--_u)) calc(20 * var(--_u));
    border: 1px solid var(--_border);
    border-radius: calc(22 * var(--_u));
    background: var(--_paper);
  }
  .pick:hover > .chip {
    background: var(--_accent-soft);
  }
  :checked + .chip,
  .pick:hover > :checked + .chip {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
    forced-color-adjust: none;
  }
  /* A tick in the padding: chosen is not told by colour alone, and nothing moves. */
  :checked + .chip::before {
    content: '';
    position: absolute;
    left: calc(10 * var(--_u));
    width: calc(4 * var(--_u));
    height: calc(8 * var(--_u));
    border: solid;
    border-width: 0 2px 2px 0;
    transform: translateY(-1px) rotate(45deg);
  }

  .panel {
    display: flex;
    gap: calc(10 * var(--_u));
    padding: calc(12 * var(--_u)) calc(14 * var(--_u));
    border: 1px solid transparent;
    border-radius: var(--_r);
    background: var(--_accent-soft);
    color: var(--_accent);
  }
  .panel > div {
    flex: 1;
    min-width: 0;
  }
  .warning {
    background: var(--_warning-soft);
    color: var(--_warning);
  }
  .error {
    border-color: var(--_error);
    background: var(--_error-soft);
    color: var(--_error);
  }
  .success {
    background: var(--_success-soft);
    color: var(--_success);
  }
  .stack > * + * {
    margin-top: calc(20 * var(--_u));
  }

  /* Black with a yellow ring, seen on any paper. */
  :focus {
    outline: none;
  }
  :focus-visible,
  :focus-visible + .chip,
  :focus-visible + .row {
    outline: calc(3 * var(--_u)) solid var(--_focus);
    outline-offset: 0;
    box-shadow: inset 0 0 0 calc(2 * var(--_u)) #000;
    border-color: #000;
  }
  /* Focused only by us, to be read from there. */
  h2:focus-visible {
    outline: 0;
    box-shadow: none;
  }
  .primary:focus-visible,
  :checked:focus-visible + .chip {
    outline-offset: calc(2 * var(--_u));
    box-shadow: 0 0 0 calc(2 * var(--_u)) #000;
  }
  a:focus-visible,
  .quiet:focus-visible {
    background: var(--_focus);
    color: #000;
  }
  @media (forced-colors: active) {
    :focus-visible,
    :focus-visible + .chip,
    :focus-visible + .row {
      outline-color: Highlight;
    }
  }

  /* As high as the switch of care mode that comes above it. */
  .place {
    overflow: hidden;
    margin-bottom: 30px;
  }
  /* The place of what comes, which it then does not fall short of. */
  .bones,
  .held {
    display: flow-root;
  }
  .bones::before,
  .held::before {
    content: '';
    float: left;
  }
  .bone {
    border-radius: calc(0.75 * var(--_r));
    background: var(--_line);
    animation: breathe 1.6s ease-in-out infinite alternate;
  }
  .bone.line {
    height: calc(20 * var(--_u));
  }
  .bone.box {
    height: calc(96 * var(--_u));
  }
  .bone.short {
    width: 60%;
  }
  @keyframes breathe {
    to {
      opacity: 0.45;
    }
  }
`;
