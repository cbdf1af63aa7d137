import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** A city's record by the standard's names; what is empty or missing is not in it. */
export type CityRecord = Readonly<Record<string, string>>;

/** What lists and their members are called in XML, and by cities that wrap their JSON like it. */
const LISTS = { service_requests: 'request', errors: 'error' } as const;
export type ListName = keyof typeof LISTS;

const parser = new XMLParser({
  parseTagValue: false,
  ignoreDeclaration: true,
  // Numeric references, too.
  htmlEntities: true,
});

/**
 * The records of a list, whatever its format: cities answer in XML when asked for JSON, wrap the list, or leave it out
 * around a single record.
 * @returns `undefined` for what is no such list
 */
export function recordsOf(text: string, list: ListName): readonly CityRecord[] | undefined {
  const document = read(text.trim());
  if (Array.isArray(document)) return document.filter(isObject).map(recordOf);
  if (!isObject(document)) return undefined;
  if (!(list in document))
    return Object.keys(LISTS).some((other) => other in document) ? undefined : [recordOf(document)];
  const inner = document[list];
  const members = isObject(inner) && LISTS[list] in inner ? inner[LISTS[list]] : inner;
  return [members].flat().filter(isObject).map(recordOf);
}

function read(text: string): unknown {
  if (text.startsWith('<')) return XMLValidator.validate(text) === true ? parser.parse(text) : undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function recordOf(value: Readonly<Record<string, unknown>>): CityRecord {
  const fields = Object.entries(value)
    .filter(([, field]) => typeof field === 'string' || typeof field === 'number')
    .map(([name, field]) => [name, String(field).trim()] as const);
  return Object.fromEntries(fields.filter(([, text]) => text !== ''));
}
