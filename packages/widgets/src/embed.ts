import './index';
import { version } from '../package.json';
import { openNamespace } from './shared/namespace';

openNamespace(window, version);
