import { DOMParser } from '@xmldom/xmldom';
import { serviceCodeOf } from '../open311/service-code';
import type { EngineOptions } from '../options';
import { REPORT, TIANYUAN, world } from './world';

export const PERMITS = serviceCodeOf(REPORT.category, TIANYUAN);

export const FORM = {
  api_key: 'partner',
  service_code: PERMITS,
  description: '新厂房联合验收受阻，规划核实意见一直没有出。',
  first_name: '示例',
  last_name: '欧阳',
  phone: '13812345678',
} as const;

interface Sent {
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: string;
}

/** An engine whose only site is Tianyuan, unless said, called as an Open311 client calls it. */
export function open311World(options: Partial<EngineOptions> = {}) {
  const w = world({ tenants: [TIANYUAN], ...options });
  const at = (path: string) => `https://wuyou.example/open311${path}`;
  return {
    ...w,
    get: (path: string, { headers = {}, method = 'GET' }: Sent = {}) =>
      w.engine.fetch(new Request(at(path), { method, headers })),

    /** A form, with as many values of a name as are given. */
    post(
      fields: Readonly<Record<string, string | readonly string[] | undefined>>,
      { path = '/v2/requests.json', headers = {} }: Sent & { readonly path?: string } = {},
    ) {
      const form = new URLSearchParams();
      for (const [name, values] of Object.entries(fields))
        for (const value of values === undefined ? [] : [values].flat()) form.append(name, value);
      const type = { 'Content-Type': 'application/x-www-form-urlencoded; charset=utf-8' };
      return w.engine.fetch(
        new Request(at(path), { method: 'POST', headers: { ...type, ...headers }, body: String(form) }),
      );
    },
  };
}

export type Open311World = ReturnType<typeof open311World>;

/** The id of a new request. */
export async function posted(
  w: Open311World,
  fields: Readonly<Record<string, string | undefined>> = {},
): Promise<string> {
  const reply = await w.post({ ...FORM, ...fields });
  const [request] = (await reply.json()) as readonly [{ readonly service_request_id: string }];
  return request.service_request_id;
}

type Read = string | { readonly [name: string]: Read } | readonly Read[];

/** A document as somebody else's parser reads it: what has children of one name only is a list, as the standard has it. */
export function readXml(text: string): { readonly root: string; readonly value: Read } {
  const complain = (_: string, message: string) => {
    // What it takes for a wrong encoding stands there on purpose.
    if (message.startsWith('Unicode replacement character')) return;
    throw new Error(`${message}\n${text}`);
  };
  const { documentElement } = new DOMParser({ onError: complain }).parseFromString(text, 'text/xml');
  if (!documentElement) throw new Error(`No document: ${text}`);
  return { root: documentElement.tagName, value: readElement(documentElement as unknown as Element) };
}

const LISTS = ['services', 'attributes', 'service_requests', 'errors', 'endpoints', 'formats'];

function readElement(element: Element): Read {
  const children = Array.from(element.childNodes).filter(({ nodeType }) => nodeType === 1) as Element[];
  if (LISTS.includes(element.tagName)) return children.map(readElement);
  if (children.length === 0) return element.textContent ?? '';
  return Object.fromEntries(children.map((child) => [child.tagName, readElement(child)]));
}

/** A JSON reply as XML would say it: without types, and nothing is empty. */
export function untyped(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(untyped);
  if (typeof json !== 'object' || json === null) return json === null ? '' : String(json);
  return Object.fromEntries(Object.entries(json).map(([name, value]) => [name, untyped(value)]));
}
