export { createLog } from './log';
export { seed } from './seed';
export { type Service, startService } from './service';
export { readSettings } from './settings';
export { DESK_CLIENT } from './sign-in/development-issuer';
