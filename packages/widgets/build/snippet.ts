import { applyPlace, namedPlace } from '../src/apply/apply-place.styles.ts';
import { ratingPlace } from '../src/rating/rating-place.styles.ts';

/** Where a version of the embed file stands, and what its bytes hash to. */
export interface EmbedFile {
  readonly version: string;
  /** Path of this version, which never changes: `/embed/v1.4.2/wuyou.js`. */
  readonly path: string;
  /** Path that follows the newest of its major version: `/embed/v1/wuyou.js`. */
  readonly follower: string;
  /** For the `integrity` attribute: `sha384-…`. */
  readonly integrity: string;
  /** Names of what the script fetches from beside it; it knows their hashes. */
  readonly parts: readonly string[];
  /** What a webmaster pastes. */
  readonly html: string;
  /** Lines for the site's style sheet. */
  readonly css: string;
}

/** What a webmaster pastes. `HOST` and the key are theirs to fill in. */
export function snippet({ path, integrity }: Pick<EmbedFile, 'path' | 'integrity'>): string {
  return `<!-- 脚本，整页放一次 · the script, once on a page -->
<script src="https://HOST${path}"
  integrity="${integrity}"
  crossorigin="anonymous" charset="utf-8" defer></script>

<!-- 标签里的电话在脚本加载前和加载不出来时显示 · the telephone shows until the script has loaded, and when it cannot -->
<wuyou-issue-report api="https://HOST" key="pk_…" tracker-url="/progress#{code}">
  <p>请拨打 <a href="tel:12345">12345</a></p>
</wuyou-issue-report>
`;
}

/** Pixels of a widget's content while it loads, which are those of its `.bones`; without a code, of the tracker's form. */
const HEIGHTS = {
  'wuyou-issue-report': 1030,
  'wuyou-progress-tracker': 222,
  'wuyou-progress-tracker[code]': 910,
} as const;

/** The same of those that are higher where they are narrow. */
const PLACES = {
  'wuyou-apply': applyPlace,
  'wuyou-apply[bundle]': namedPlace,
  'wuyou-rating': ratingPlace,
} as const;

/** Pixels of the switch of care mode above it. */
const SWITCH = 30;

/** Lines for the site's own style sheet, which the strictest policy allows: the place is held until the script is there. */
export function reservation(): string {
  const tags = Object.keys({ ...HEIGHTS, ...PLACES }).filter((tag) => !tag.includes('['));
  const card = `${tags.map((tag) => `${tag}:not(:defined)`).join(',\n')} {
  display: flow-root;
  box-sizing: border-box;
  padding: clamp(16px, 5%, 24px);
  border: 1px solid transparent;
}
`;
  const heights = Object.entries(HEIGHTS).map(
    ([tag, height]) =>
      `${tag}:not(:defined) { box-sizing: content-box; min-height: ${height + SWITCH}px; }\n`,
  );
  const places = Object.entries(PLACES).map(
    ([tag, place]) => `${tag}:not(:defined)::before {
  content: '';
  float: left;
  padding-top: calc(${SWITCH}px + ${place});
}
`,
  );
  return [card, ...heights, ...places].join('');
}
