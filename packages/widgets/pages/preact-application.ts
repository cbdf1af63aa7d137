import { h, render } from 'preact';
import { useEffect, useState } from 'preact/hooks';

const root = document.querySelector<HTMLElement>('#application');
const { api = '', key = '' } = root?.dataset ?? {};

/** A portal made with Preact: it draws anew four times a second, whether something changed or not. */
function Portal() {
  const [hash, setHash] = useState(location.hash);
  const [drawn, setDrawn] = useState(0);
  const [heard, setHeard] = useState('');
  useEffect(() => {
    const follow = () => setHash(location.hash);
    addEventListener('hashchange', follow);
    const timer = setInterval(() => setDrawn((times) => times + 1), 250);
    return () => {
      removeEventListener('hashchange', follow);
      clearInterval(timer);
    };
  }, []);
  const [, view, code = ''] = hash.split('/');
  const shared = { api, 'api-key': key };
  return h(
    'main',
    { class: 'column', 'data-drawn': drawn },
    h('nav', null, h('a', { href: '#/report' }, '反映问题'), ' ', h('a', { href: '#/track' }, '查进展')),
    heard && h('p', null, heard),
    view === 'track'
      ? h('wuyou-progress-tracker', { ...shared, code })
      : h('wuyou-issue-report', {
          ...shared,
          'tracker-url': '#/track/{code}',
          'onwuyou-submitted': ({ type }: Event) => setHeard(`听到 ${type}`),
        }),
  );
}

if (root) render(h(Portal, null), root);
