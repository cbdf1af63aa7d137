/** One page for each widget: what stands in its body, and what in the widget a person begins with. */
export function pagesFor(key: string, codes: { readonly open: string; readonly answered: string }) {
  const fallback = '<p>请拨打 12345</p>';
  const page = (element: string, usable: string) => ({
    element,
    body: `<h1>示例门户</h1>${element}<p>版权所有 示例县人民政府</p>`,
    usable,
  });
  return {
    'wuyou-issue-report': page(`<wuyou-issue-report key="${key}">${fallback}</wuyou-issue-report>`, '#title'),
    'wuyou-progress-tracker': page(
      `<wuyou-progress-tracker key="${key}" code="${codes.open}">${fallback}</wuyou-progress-tracker>`,
      'h2',
    ),
    'wuyou-rating': page(
      `<wuyou-rating key="${key}" code="${codes.answered}">${fallback}</wuyou-rating>`,
      'input[name=level]',
    ),
    'wuyou-apply': page(`<wuyou-apply key="${key}">${fallback}</wuyou-apply>`, 'button'),
  };
}

/** What a site may put into its own style sheet, so that nothing moves. */
export const RESERVATION = `wuyou-issue-report:not(:defined) { display: block; min-height: 1080px; }
wuyou-apply:not(:defined) { display: block; min-height: 640px; }
wuyou-progress-tracker:not(:defined) { display: block; min-height: 240px; }
wuyou-progress-tracker[code]:not(:defined) { display: block; min-height: 960px; }
wuyou-rating:not(:defined) { display: block; min-height: 524px; }
`;
