import { DomainError, invalid, type Locale, type ReportInput, type Tenant } from '@wuyou/domain';
import { attributesOf, type Field, reporterOf } from './form-reporter';
import { Open311Error } from './refusal';
import { knownService } from './request-query';
import { ATTRIBUTES } from './services';

/** Characters a title may have. */
const TITLE = 60;
/** Fewer say nothing by themselves. */
const SHORT = 4;
const SEEN = /[\p{L}\p{M}\p{N}\p{P}\p{S}]/u;
const NUMBER = /^[+-]?\d{1,3}(\.\d{1,20})?$/;

/**
 * A posted form as a report. What the report has no field of its own for (media, coordinates, further attributes) stands
 * below the description; `email`, `device_id`, `account_id` and `address_id` are not kept.
 * @throws {DomainError} `invalid` by the form's own names
 * @throws {Open311Error} 404 for an unknown service
 */
export function reportOf(form: URLSearchParams, tenant: Tenant, locale: Locale): ReportInput {
  const field: Field = (name) => form.get(name)?.trim() || undefined;
  const code = field('service_code');
  if (code === undefined) throw invalid('/service_code', 'required');
  const category = knownService(code, tenant);
  const description = field('description')?.replace(/\r\n?/g, '\n');
  if (description === undefined || !SEEN.test(description)) throw invalid('/description', 'required');

  const attributes = attributesOf(form);
  const address = field('address_string');
  const coordinates = coordinatesOf(field);
  const place = address ?? coordinates;
  const title = titleOf(description, category.name[locale]);
  const below = [
    address && coordinates && `lat, long: ${coordinates}`,
    mediaOf(field),
    ...[...attributes]
      .filter(([name]) => !Object.hasOwn(ATTRIBUTES, name))
      .map(([name, values]) => `${name}: ${values.join(', ')}`),
  ].filter((line) => line !== undefined && line !== '');
  const details = [...(title === description ? [] : [description]), ...below].join('\n');
  return {
    channel: 'open311',
    category: category.path,
    title,
    ...(details !== '' && { details }),
    ...(place !== undefined && { place }),
    reporter: reporterOf(field, attributes),
  };
}

/** The report's fields under the names they came by. */
const NAMES: Readonly<Record<string, string>> = {
  '/title': '/description',
  '/details': '/description',
  '/place': '/address_string',
  '/category': '/service_code',
  '/reporter/name': '/attribute[company]',
  '/reporter/uscc': '/attribute[uscc]',
  '/reporter/contact/name': '/first_name',
  '/reporter/contact/mobile': '/phone',
};

/** A refusal of the report in terms of the form. */
export function byFormNames(error: unknown): unknown {
  if (!DomainError.is(error, 'invalid')) return error;
  const { issues } = error.details;
  if (issues.some(({ code }) => code === 'anonymous_not_allowed'))
    return new Open311Error(400, {
      'zh-CN': '本站点不接受匿名反映，请填写 phone 和 first_name、last_name',
      en: 'This site takes no anonymous reports: give phone, first_name and last_name',
    });
  return new DomainError('invalid', {
    issues: issues.map((issue) => ({ ...issue, pointer: NAMES[issue.pointer] ?? issue.pointer })),
  });
}

/** The description's beginning, on one line. */
function titleOf(description: string, service: string): string {
  const line = description.replace(/\s+/g, ' ');
  const title = [...line].length < SHORT ? `${service}: ${line}` : line;
  const characters = [...title];
  return characters.length <= TITLE ? title : `${characters.slice(0, TITLE - 1).join('')}…`;
}

/** @throws {DomainError} `invalid` */
function coordinatesOf(field: Field): string | undefined {
  const [lat, long] = [field('lat'), field('long')];
  if (lat === undefined && long === undefined) return undefined;
  return `${degrees('lat', lat, 90)}, ${degrees('long', long, 180)}`;
}

function degrees(name: string, given: string | undefined, most: number): string {
  if (given === undefined) throw invalid(`/${name}`, 'required');
  if (NUMBER.test(given) && Math.abs(Number(given)) <= most) return given;
  throw invalid(`/${name}`, 'format', { expected: `-${most} … ${most}` });
}

/** An address for the desk to look at; nothing is fetched. */
function mediaOf(field: Field): string | undefined {
  const given = field('media_url');
  if (given === undefined) return undefined;
  if (URL.canParse(given) && /^https?:$/.test(new URL(given).protocol)) return `media_url: ${given}`;
  throw invalid('/media_url', 'format', { expected: 'https://…' });
}
