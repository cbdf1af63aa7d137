import { css } from 'lit';

export const photoListStyles = css`
  .photos li {
    display: flex;
    align-items: center;
    gap: calc(10 * var(--_u));
    padding: calc(6 * var(--_u)) 0;
    border-top: 1px solid var(--_line);
  }
  .photos ul {
    margin-bottom: calc(8 * var(--_u));
    border-bottom: 1px solid var(--_line);
  }
  .photos .thumb {
    flex: none;
    display: flex;
    align-items: center;
    justify-content: center;
    width: calc(56 * var(--_u));
    height: calc(56 * var(--_u));
    border-radius: calc(0.75 * var(--_r));
    background: var(--_ground);
    color: var(--_second);
    font-weight: 700;
    overflow: hidden;
  }
  .photos img {
    display: block;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  .photos .what {
    flex: 1;
    min-width: 0;
  }
  .photos .called {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .photos li > .quiet {
    padding: calc(6 * var(--_u)) calc(4 * var(--_u));
  }
`;
