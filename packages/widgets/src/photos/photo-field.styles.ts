import { css } from 'lit';

export const photoFieldStyles = css`
  .photos .add {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(4 * var(--_u)) calc(12 * var(--_u));
  }
  .photos .add .chip {
    border-style: dashed;
    border-radius: var(--_r);
    color: var(--_accent);
    font-weight: 700;
  }
`;
