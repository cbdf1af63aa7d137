import { APPLICATION_COMMAND_NAMES, COMMAND_NAMES, type Locale, type Localized } from '@wuyou/domain';
import {
  type Field,
  fieldsOf,
  type JsonSchema,
  type KnownShapes,
  type Reading,
  shapeKey,
} from './json-schema.ts';
import { code, table } from './markdown.ts';

const WORDS = {
  field: { 'zh-CN': '字段', en: 'Field' },
  required: { 'zh-CN': '必填', en: 'Required' },
  yes: { 'zh-CN': '是', en: 'yes' },
  no: { 'zh-CN': '', en: '' },
  type: { 'zh-CN': '类型与限制', en: 'Type and limits' },
  object: { 'zh-CN': '对象', en: 'object' },
  instant: { 'zh-CN': '时刻', en: 'instant' },
  oneOf: { 'zh-CN': '可选：', en: 'one of ' },
  listOf: { 'zh-CN': '列表，每项为', en: 'list of ' },
  always: { 'zh-CN': '不分情况', en: 'in every case' },
  const: { 'zh-CN': '固定为 ', en: 'always ' },
  default: { 'zh-CN': '默认 ', en: 'default ' },
  example: { 'zh-CN': '例 ', en: 'such as ' },
} satisfies Record<string, Localized>;

/** A table of a schema's fields, a line above those of each variant. In a reply `required` means: always there. */
export function fieldTable(schema: JsonSchema, locale: Locale, reading: Reading = {}): string {
  const { known = new Map() } = reading;
  const say = (word: keyof typeof WORDS) => WORDS[word][locale];
  let variant = '';
  const rows = fieldsOf(schema, reading).flatMap(({ path, name, required, schema, when }: Field) => {
    const heading = when === variant ? [] : [[variantOf(when, locale), '', '']];
    variant = when;
    // What tells variants apart stands in the heading.
    if (schema.const !== undefined && when !== '') return heading;
    const words = name?.[locale];
    // A word that the path ends in says nothing more.
    const field = words === undefined || path.endsWith(words) ? code(path) : `${code(path)} ${words}`;
    return [...heading, [field, say(required ? 'yes' : 'no'), typeOf(schema, locale, known)]];
  });
  return table([say('field'), say('required'), say('type')], rows);
}

const NAMES: Readonly<Record<string, Localized>> = { ...COMMAND_NAMES, ...APPLICATION_COMMAND_NAMES };

/** A command is known by its name too. */
function variantOf(when: string, locale: Locale): string {
  if (when === '') return `**${WORDS.always[locale]}**`;
  const name = NAMES[when.replace(/^type: /, '')]?.[locale];
  return name === undefined ? `**${code(when)}**` : `**${code(when)} ${name}**`;
}

/** A field's type with its limits, in words. */
function typeOf(schema: JsonSchema, locale: Locale, known: KnownShapes): string {
  const say = (word: keyof typeof WORDS) => WORDS[word][locale];
  if (schema.const !== undefined) return `${say('const')}${code(String(schema.const))}`;
  const shape = known.get(shapeKey(schema));
  if (shape !== undefined) return `[${shape}](#${shape.toLowerCase()})`;
  if (schema.items) {
    const items = typeOf(schema.items, locale, known);
    return joined([`${say('listOf')}${items}`, limits(schema, locale)], locale);
  }
  return joined(
    [
      schema.enum
        ? `${say('oneOf')}${schema.enum.map((choice) => code(String(choice))).join(' ')}`
        : schema.format === 'date-time'
          ? say('instant')
          : schema.type === undefined || schema.type === 'object'
            ? say('object')
            : code(schema.type),
      limits(schema, locale),
      schema.default === undefined || typeof schema.default === 'object'
        ? ''
        : `${say('default')}${code(String(schema.default))}`,
      schema.examples && schema.format === undefined
        ? `${say('example')}${code(String(schema.examples[0]))}`
        : '',
    ],
    locale,
  );
}

function limits(schema: JsonSchema, locale: Locale): string {
  const { minLength, maxLength, minimum, maximum, minItems, maxItems } = schema;
  const unit = { chars: { 'zh-CN': ' 字', en: ' characters' }, items: { 'zh-CN': ' 项', en: ' entries' } };
  if (maxLength !== undefined) return range(minLength, maxLength, unit.chars[locale], locale);
  if (maxItems !== undefined) return range(minItems, maxItems, unit.items[locale], locale);
  // A whole number without limits of its own carries the machine's.
  if (maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER) return range(minimum, maximum, '', locale);
  return '';
}

function range(min = 0, max: number, unit: string, locale: Locale): string {
  if (min > 0) return `${min}–${max}${unit}`;
  return locale === 'en' ? `up to ${max}${unit}` : `最多 ${max}${unit}`;
}

function joined(parts: readonly string[], locale: Locale): string {
  return parts.filter((part) => part !== '').join(locale === 'en' ? ', ' : '，');
}
