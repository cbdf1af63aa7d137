import { version } from '../package.json';
import { defineWidgets } from './define-widgets';
import { openNamespace } from './shared/namespace';

openNamespace(window, version);
defineWidgets();
