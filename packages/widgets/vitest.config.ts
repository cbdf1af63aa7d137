import { browserProject } from '@wuyou/tooling/vitest';

export default browserProject('widgets');
