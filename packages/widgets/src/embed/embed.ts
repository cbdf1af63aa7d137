import { version } from '../../package.json';
import '../issue-report/issue-report';
import '../progress-tracker/progress-tracker';
import '../rating/rating';
import '../apply/apply';
import { openNamespace } from '../shared/namespace';

openNamespace(window, version);
