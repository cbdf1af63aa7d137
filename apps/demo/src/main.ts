import { parseReceiptCode } from '@wuyou/domain/values';
import './app/demo-app';
import { startBackend } from './app/backend';
import { readSettings, writeSettings } from './app/settings';
import { applyTheme } from './app/theme';
import './styles/index.css';
import { wordsIn } from './words';

const kept = readSettings(sessionStorage);
const query = new URLSearchParams(location.search);
// Whoever comes back from signing in brings a code, too, of another kind.
const linked = query.has('state') ? '' : (query.get('code')?.trim() ?? '');
const parsed = parseReceiptCode(linked);
// A wrong number goes on as it is, so that the tracker says that there is no such case.
const settings = linked === '' ? kept : { ...kept, code: parsed.ok ? parsed.code : linked };
writeSettings(sessionStorage, settings);
applyTheme(settings.theme);

const boot = document.querySelector('#boot');
try {
  const backend = await startBackend(settings.scenario);
  // What is followed later is kept; an old link must not win over it after a reload.
  history.replaceState(null, '', location.pathname);
  boot?.replaceWith(Object.assign(document.createElement('demo-app'), { backend, settings }));
} catch (error) {
  const { failed, help } = wordsIn(settings.locale).boot;
  boot?.replaceChildren(`${failed}：${help}`);
  throw error;
}
