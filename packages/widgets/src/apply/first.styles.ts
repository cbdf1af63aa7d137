import { css } from 'lit';
import { applyPlace, namedPlace } from './apply-place.styles';

/** What the element has before its part. */
export const firstStyles = css`
  .bones::before,
  .held::before {
    padding-top: ${applyPlace};
  }
  :host([bundle]) .bones::before {
    padding-top: ${namedPlace};
  }
`;
