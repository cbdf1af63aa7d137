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
    'wuyou-apply': page(`<wuyou-apply key="${key}">${fallback}</wuyou-apply>`, '[data-bundle]'),
  };
}
