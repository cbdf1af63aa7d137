import { ROUTES, type RouteName } from '@wuyou/domain/routes';
import { OPEN311_PATHS } from '@wuyou/engine';
import { pino } from 'pino';
import type { Settings } from './settings';
import { traceOfLine } from './traces/current';

export type Log = ReturnType<typeof createLog>;

/** One JSON line for each thing that happened. */
export function createLog(level: Settings['log']) {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, mixin: traceOfLine });
}

const PATTERNS = [...(Object.keys(ROUTES) as RouteName[]).map((name) => ROUTES[name].path), ...OPEN311_PATHS];
/** Of Open311: what an address's reply is written in. */
const FORMAT = /(?<=^\/open311\/.*)\.(json|xml)$/;

/**
 * An address as it may be logged: by its route. A receipt code in it is a person's key to their case, and what a list
 * is asked for may be a name.
 */
export function routeOf(path: string): string {
  if (path.startsWith('/intake/wecom/')) return '/intake/wecom/{site}';
  if (path.startsWith('/embed/')) return '/embed/{version}/{file}';
  const bare = path.replace(FORMAT, '');
  const fits = (pattern: string) => new RegExp(`^${pattern.replace(/{\w+}/g, '[^/]+')}$`).test(bare);
  if (path === '/healthz' || path === '/readyz' || path === '/openapi.json') return path;
  return PATTERNS.find(fits) ?? 'unknown';
}
