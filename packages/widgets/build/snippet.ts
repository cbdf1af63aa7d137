/** Where a version of the embed file stands, and what its bytes hash to. */
export interface EmbedFile {
  readonly version: string;
  /** Path of this version, which never changes: `/embed/v1.4.2/wuyou.js`. */
  readonly path: string;
  /** Path that follows the newest of its major version: `/embed/v1/wuyou.js`. */
  readonly follower: string;
  /** For the `integrity` attribute: `sha384-…`. */
  readonly integrity: string;
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

/** Pixels each widget has while it loads; its `.bones` follow. */
const HEIGHTS = {
  'wuyou-issue-report': 1080,
  'wuyou-apply': 640,
  'wuyou-progress-tracker': 240,
  'wuyou-progress-tracker[code]': 960,
  'wuyou-rating': 540,
} as const;

/** Lines for the site's own style sheet, which the strictest policy allows: the place is held until the script is there. */
export function reservation(): string {
  const lines = Object.entries(HEIGHTS).map(
    ([tag, height]) => `${tag}:not(:defined) { display: flow-root; min-height: ${height}px; }\n`,
  );
  return lines.join('');
}
