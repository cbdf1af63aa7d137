import { css } from 'lit';

const light = css`
  color-scheme: light;
  --_paper: var(--wuyou-paper, #fff);
  --_ink: var(--wuyou-ink, #1f2329);
  --_second: var(--wuyou-second, #4e5969);
  --_hint: var(--wuyou-hint, #646a73);
  --_border: var(--wuyou-border, #7a869a);
  --_line: var(--wuyou-line, #dfe4ea);
  --_ground: var(--wuyou-ground, #f1f3f7);
  --_accent: var(--wuyou-accent, #0b4a8f);
  --_accent-soft: var(--wuyou-accent-soft, #e9f1fa);
  --_on-accent: var(--wuyou-on-accent, #fff);
  --_success: var(--wuyou-success, #006c45);
  --_success-soft: var(--wuyou-success-soft, #e6f4ee);
  --_warning: var(--wuyou-warning, #8a4b00);
  --_warning-soft: var(--wuyou-warning-soft, #fff3e0);
  --_error: var(--wuyou-error, #ad352f);
  --_error-soft: var(--wuyou-error-soft, #fdeceb);
`;

const dark = css`
  color-scheme: dark;
  --_paper: var(--wuyou-paper, #17181a);
  --_ink: var(--wuyou-ink, #e9ecf1);
  --_second: var(--wuyou-second, #bcc3cd);
  --_hint: var(--wuyou-hint, #a3abb6);
  --_border: var(--wuyou-border, #828d9e);
  --_line: var(--wuyou-line, #34383e);
  --_ground: var(--wuyou-ground, #25282d);
  --_accent: var(--wuyou-accent, #8ab8ff);
  --_accent-soft: var(--wuyou-accent-soft, #1c2a3f);
  --_on-accent: var(--wuyou-on-accent, #0c1b30);
  --_success: var(--wuyou-success, #5fd39a);
  --_success-soft: var(--wuyou-success-soft, #14301f);
  --_warning: var(--wuyou-warning, #ffc27a);
  --_warning-soft: var(--wuyou-warning-soft, #38290f);
  --_error: var(--wuyou-error, #ff8f85);
  --_error-soft: var(--wuyou-error-soft, #3c1f1d);
`;

const warm = css`
  --_paper: var(--wuyou-paper, #fffdf9);
  --_line: var(--wuyou-line, #ebe1d4);
  --_ground: var(--wuyou-ground, #f7f0e6);
  --_accent: var(--wuyou-accent, #96370b);
  --_accent-soft: var(--wuyou-accent-soft, #fcefe4);
`;

const warmDark = css`
  --_paper: var(--wuyou-paper, #1b1815);
  --_line: var(--wuyou-line, #3d362f);
  --_ground: var(--wuyou-ground, #2b2621);
  --_accent: var(--wuyou-accent, #ffb48a);
  --_accent-soft: var(--wuyou-accent-soft, #3a2416);
  --_on-accent: var(--wuyou-on-accent, #331503);
`;

const contrast = css`
  --_ink: var(--wuyou-ink, #000);
  --_second: var(--wuyou-second, #000);
  --_hint: var(--wuyou-hint, #2b2f36);
  --_border: var(--wuyou-border, #000);
  --_line: var(--wuyou-line, #4e5969);
  --_accent: var(--wuyou-accent, #00306b);
  --_success: var(--wuyou-success, #00432a);
  --_warning: var(--wuyou-warning, #5c3200);
  --_error: var(--wuyou-error, #86120c);
`;

const contrastDark = css`
  --_paper: var(--wuyou-paper, #000);
  --_ink: var(--wuyou-ink, #fff);
  --_second: var(--wuyou-second, #fff);
  --_hint: var(--wuyou-hint, #dfe4ea);
  --_border: var(--wuyou-border, #fff);
  --_line: var(--wuyou-line, #a3abb6);
  --_accent: var(--wuyou-accent, #ffe14d);
  --_accent-soft: var(--wuyou-accent-soft, #262200);
  --_on-accent: var(--wuyou-on-accent, #000);
`;

/** Colours, the unit, and an inner root that nothing of the page reaches by inheritance. */
export const tokens = css`
  :host {
    display: block;
    --_u: calc(1px * var(--wuyou-scale, 1));
    --_focus: var(--wuyou-focus, #ffcd38);
    --_r: calc(var(--wuyou-radius, 8) * var(--_u));
    ${light}
  }
  :host([hidden]) {
    display: none;
  }
  /* What a page draws into all its elements is not drawn into this one. */
  :host::before,
  :host::after {
    content: none !important;
  }
  :host([preset='warm']) {
    ${warm}
  }
  :host([preset='contrast']) {
    ${contrast}
  }
  /* On paper, light it is. */
  @media screen and (prefers-color-scheme: dark) {
    :host(:not([theme='light'])) {
      ${dark}
    }
    :host([preset='warm']:not([theme='light'])) {
      ${warmDark}
    }
    :host([preset='contrast']:not([theme='light'])) {
      ${contrastDark}
    }
  }
  @media screen {
    :host([theme='dark']) {
      ${dark}
    }
    :host([preset='warm'][theme='dark']) {
      ${warmDark}
    }
    :host([preset='contrast'][theme='dark']) {
      ${contrastDark}
    }
  }

  .root {
    all: initial;
    visibility: inherit;
    pointer-events: inherit;
    direction: ltr;
    -webkit-user-select: text;
    user-select: text;
    display: block;
    position: relative;
    color-scheme: inherit;
    padding: clamp(16px, 5%, calc(24 * var(--_u)));
    border: 1px solid var(--_line);
    border-radius: calc(1.5 * var(--_r));
    background: var(--_paper);
    box-shadow: 0 1px 3px rgba(31, 35, 41, 0.06);
    color: var(--_ink);
    font: 400 calc(16 * var(--_u)) / 1.6 var(--wuyou-font, 'PingFang SC', 'HarmonyOS Sans SC', 'MiSans',
      'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif);
    overflow-wrap: anywhere;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }
  /* Latin letters and their marks from a Latin font, which spaces them by themselves. */
  .root:lang(en) {
    font-family: var(--wuyou-font, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'PingFang SC',
      'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif);
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  /* A form has a margin on pages without a doctype. */
  form,
  h2,
  h3,
  h4,
  p,
  ol,
  ul,
  dl,
  dd,
  fieldset,
  legend {
    margin: 0;
    padding: 0;
    border: 0;
    min-width: 0;
    font: inherit;
    list-style: none;
  }
  h2 {
    font-size: calc(20 * var(--_u));
    line-height: 1.4;
    font-weight: 700;
  }
  h3,
  h4 {
    font-weight: 700;
  }
  svg {
    display: block;
    flex: none;
    width: 1.25em;
    height: 1.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  time,
  .figure {
    font-variant-numeric: tabular-nums;
  }
  .small {
    font-size: calc(14 * var(--_u));
    line-height: 1.57;
  }
  .hint {
    color: var(--_hint);
  }
  .words {
    white-space: pre-wrap;
  }
  /* Breaks between words and marks only, so that no date is torn apart. */
  .whole {
    word-break: keep-all;
  }
  .unit {
    white-space: nowrap;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  [hidden] {
    display: none !important;
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    *::before {
      animation: none !important;
      transition: none !important;
    }
  }
  @media (forced-colors: active) {
    :host {
      --_paper: Canvas !important;
      --_success: CanvasText !important;
      --_warning: CanvasText !important;
      --_error: CanvasText !important;
      --_accent: Highlight !important;
      --_on-accent: HighlightText !important;
      --_line: CanvasText !important;
      --_border: CanvasText !important;
    }
  }
  @media print {
    .root {
      border: 0;
      box-shadow: none;
    }
    /* What only works on a screen. */
    button,
    details:not([open]) {
      display: none !important;
    }
    * {
      -webkit-print-color-adjust: exact;
      print-color-adjust: exact;
    }
    li,
    .panel,
    .due,
    .number {
      break-inside: avoid;
    }
    a[href^='http']::after {
      content: ' ' attr(href);
    }
  }
`;
