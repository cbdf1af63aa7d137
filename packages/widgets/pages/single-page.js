// Renders as small frameworks do: a view is made anew as text, and what stands is morphed into it.
const root = document.querySelector('#application');
const { api, key } = root.dataset;
const widget = (tag, attributes) => `<${tag} api="${api}" key="${key}" ${attributes}><p>12345</p></${tag}>`;
const views = {
  report: () => widget('wuyou-issue-report', 'tracker-url="#/track/{code}"'),
  track: (code = '') => widget('wuyou-progress-tracker', `code="${code}"`),
};

function morph(from, to) {
  for (const { name } of [...from.attributes]) if (!to.hasAttribute(name)) from.removeAttribute(name);
  for (const { name, value } of to.attributes) if (from.getAttribute(name) !== value) from.setAttribute(name, value);
  const [old, next] = [[...from.childNodes], [...to.childNodes]];
  next.forEach((node, at) => {
    const there = old[at];
    if (!there) from.append(node);
    else if (there.nodeName !== node.nodeName) there.replaceWith(node);
    else if (node.nodeType === Node.TEXT_NODE) there.data = node.data;
    else morph(there, node);
  });
  for (const left of old.slice(next.length)) left.remove();
}

function render() {
  const [, name = 'report', code] = location.hash.split('/');
  const next = root.cloneNode(false);
  next.innerHTML = `<section class="column" data-drawn="${Date.now()}">${views[name](code)}</section>`;
  morph(root, next);
}

addEventListener('hashchange', render);
setInterval(render, 250);
render();
