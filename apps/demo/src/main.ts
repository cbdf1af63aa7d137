import { parseReceiptCode } from '@wuyou/domain/values';
import './app/demo-app';
import { startBackend } from './app/backend';
import { readSettings } from './app/settings';
import { applyTheme } from './app/theme';
import './styles/index.css';
import { wordsIn } from './words';

const kept = readSettings(sessionStorage);
const linked = parseReceiptCode(new URLSearchParams(location.search).get('code') ?? '');
const settings = linked.ok ? { ...kept, code: linked.code } : kept;
applyTheme(settings.theme);

const boot = document.querySelector('#boot');
try {
  const mock = await startBackend(settings.scenario);
  boot?.replaceWith(Object.assign(document.createElement('demo-app'), { mock, settings }));
} catch (error) {
  const { failed, help } = wordsIn(settings.locale).boot;
  boot?.replaceChildren(`${failed}：${help}`);
  throw error;
}
