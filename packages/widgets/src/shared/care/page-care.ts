/** Classes on `<html>` or `<body>` by which portals and their toolbars mark a page for older people. */
const CLASSES = ['care', 'care-mode', 'elder', 'elder-mode', 'elderly-mode'];

/**
 * The cookie in which the widespread aria.js toolbar keeps that its 关怀版 is on (`aria.oldFixedStart()`). Its class
 * `hasOldFixed` stands on every page that has the toolbar, so it says nothing.
 */
const COOKIE = /(^|; )ariaoldFixedStatus=true(;|$)/;

/** What a page says of itself. `data-care` on `<html>` or `<body>` goes before classes, and classes before the cookie. */
export function pageCares({
  documentElement,
  body,
  cookie,
}: Pick<Document, 'documentElement' | 'body' | 'cookie'>): boolean {
  const marked = [body, documentElement];
  for (const { dataset } of marked)
    if (dataset.care !== undefined) return !/^(off|false|0)$/.test(dataset.care);
  return (
    marked.some(({ classList }) => CLASSES.some((name) => classList.contains(name))) || COOKIE.test(cookie)
  );
}
