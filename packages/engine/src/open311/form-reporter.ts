import type { ReportInput } from '@wuyou/domain';

/** What a form has under a name; `undefined` for nothing, and for what is empty. */
export type Field = (name: string) => string | undefined;
type Attributes = ReadonlyMap<string, readonly string[]>;

const ATTRIBUTE = /^attribute\[([^\]]{1,60})\](\[\d*\])?$/;
const HAN = /\p{Script=Han}/u;

/** `attribute[code]=v`, and `attribute[code][]=v` once for each of several. */
export function attributesOf(form: URLSearchParams): Attributes {
  const attributes = new Map<string, string[]>();
  for (const [name, value] of form) {
    const code = ATTRIBUTE.exec(name)?.[1];
    if (code === undefined || value.trim() === '') continue;
    attributes.set(code, [...(attributes.get(code) ?? []), value.trim()]);
  }
  return attributes;
}

/** A company that the attributes name, a person, or nobody. */
export function reporterOf(field: Field, attributes: Attributes): ReportInput['reporter'] {
  const name = nameOf(field('first_name'), field('last_name'));
  const mobile = field('phone');
  const contact = { ...(name !== undefined && { name }), ...(mobile !== undefined && { mobile }) };
  const [company, uscc] = ['company', 'uscc'].map((code) => attributes.get(code)?.[0]);
  if (company !== undefined || uscc !== undefined)
    return { kind: 'enterprise', name: company ?? '', ...(uscc !== undefined && { uscc }), contact };
  return Object.keys(contact).length === 0 ? { kind: 'anonymous' } : { kind: 'citizen', contact };
}

/** In the order of its language: 欧阳示例, Ada Example. */
function nameOf(first: string | undefined, last: string | undefined): string | undefined {
  if (first === undefined || last === undefined) return first ?? last;
  return HAN.test(last + first) ? `${last}${first}` : `${first} ${last}`;
}
