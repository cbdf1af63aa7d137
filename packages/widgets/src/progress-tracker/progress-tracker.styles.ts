import { css } from 'lit';

export const trackerStyles = css`
  .bones {
    min-height: 910px;
  }
  :host(:not([code])) .place {
    min-height: 0;
    height: 222px;
  }
`;
