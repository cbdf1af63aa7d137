import { css } from 'lit';

export const trackerStyles = css`
  .bones {
    min-height: 910px;
  }
`;
