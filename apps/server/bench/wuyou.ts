import { createSecrets } from '@wuyou/postgres';
import { startChild } from './child.ts';
import type { Subject } from './subject.ts';

const CLI = new URL('../dist/cli.js', import.meta.url).pathname;

/** A report as a portal page sends it. */
export const REPORT = {
  category: '其他',
  title: '路灯不亮三天了',
  details: '示例路与示例街交叉口往东第二盏路灯连续三个晚上不亮，放学的孩子要摸黑过马路，请尽快派人来看一看。',
  reporter: { kind: 'citizen', contact: { name: '示例联系人', mobile: '13800000000' } },
};

export interface Wuyou extends Subject {
  readonly address: string;
  readonly page: string;
  readonly desk: string;
  readonly pid: number;
}

/**
 * The service as it is deployed, but for limits, which are there to hold such load back.
 * @param nodeOptions such as `--cpu-prof`
 */
export async function startWuyou(
  environment: Readonly<Record<string, string>>,
  nodeOptions: readonly string[] = [],
): Promise<Wuyou> {
  const { found, said, stop, pid } = await startChild({
    args: [...nodeOptions, CLI, 'serve'],
    environment: {
      WUYOU_PORT: '0',
      WUYOU_LIMITS: 'off',
      WUYOU_LOG: 'warn',
      WUYOU_FILES: 'off',
      WUYOU_SECRETS: createSecrets(),
      ...environment,
    },
    ready: /Wuyou is at (\S+),[\s\S]*page +(\S+)\n +desk +(\S+)/,
  });
  const [, address = '', page = '', desk = ''] = found;
  return {
    url: `${address}/v1/cases`,
    headers: { Authorization: `Bearer ${page}` },
    body: JSON.stringify(REPORT),
    address,
    page,
    desk,
    pid,
    said,
    stop,
  };
}
