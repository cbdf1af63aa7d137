import type { DevelopmentStaff } from './development-staff';

/** A page of everyone one may be, as a form that posts to `action`. */
export function staffPage(staff: readonly DevelopmentStaff[], action: string): string {
  const buttons = staff.map(
    ({ id, name }) => `<li><button name="staff" value="${escaped(id)}">${escaped(name)}</button></li>`,
  );
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>选择示例人员 · Sign in as</title>
<style>
  body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 40rem; padding: 0 1rem; color: #1b2733; }
  h1 { font-size: 1.375rem; margin: 0 0 .25rem; }
  p { margin: 0 0 1rem; color: #52606d; }
  ul { list-style: none; margin: 0; padding: 0; display: grid; gap: .5rem; }
  button { font: inherit; width: 100%; min-height: 44px; padding: .5rem 1rem; text-align: start; color: inherit;
    background: #fff; border: 1px solid #8795a1; border-radius: 6px; cursor: pointer; }
  button:hover, button:focus-visible { border-color: #0b5cad; outline: 2px solid #0b5cad; outline-offset: 1px; }
</style>
</head>
<body>
<h1>以谁的身份登录？</h1>
<p>开发环境，人员均为示例，不需要密码。 Development sign-in: the people are invented, and there is no password.</p>
<form method="post" action="${escaped(action)}">
<ul>
${buttons.join('\n')}
</ul>
</form>
</body>
</html>
`;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (symbol) => ESCAPES[symbol] ?? '');
}
