import { type ApplicationCommandInput, type ApplyInput, createClient } from '@wuyou/sdk';
import { REPORT, type Service } from './service';

const file = (material: string) => ({
  by: 'file' as const,
  material,
  name: `${material}.pdf`,
  size: 84_213,
  hash: 'a'.repeat(64),
});

/** All utilities at once, with both documents. */
export const HOOKUP: ApplyInput = {
  bundle: 'utility-hookup',
  applicant: REPORT.reporter,
  materials: [file('hookup-form'), file('site-plan')],
};

/** Items of that bundle, with the office that decides on each. */
const OFFICES = {
  power: 'power',
  greenery: 'gardens',
  excavation: 'urban',
  water: 'water',
  gas: 'gas',
  telecom: 'telecom',
} as const;
export type Item = keyof typeof OFFICES;
export const ITEMS = Object.keys(OFFICES) as Item[];

/** What the desk and the offices do with an application. */
export function applicationsOf({ mock, client }: Service) {
  const { baseUrl, fetch, keys } = mock;
  const staff = (token = '') => createClient({ baseUrl, fetch, token }).desk.applications;
  const idOf = async (code: string) => {
    const [found] = (await staff(keys.desk).list({ q: code })).items;
    if (!found) throw new Error(`No application ${code}`);
    return found.id;
  };
  return {
    /** @returns the receipt code of a new one */
    apply: async (input: ApplyInput = HOOKUP) => (await client.applications.apply(input)).code,
    desk: async (code: string, command: ApplicationCommandInput) =>
      staff(keys.desk).do(await idOf(code), command),
    office: async (code: string, command: Extract<ApplicationCommandInput, { item: string }>) =>
      staff(keys.departments[OFFICES[command.item as Item]]).do(await idOf(code), command),
    /** Each of the items is granted, with a number that names it. */
    grant: async (code: string, ...items: readonly Item[]) => {
      const id = await idOf(code);
      for (const item of items)
        await staff(keys.departments[OFFICES[item]]).do(id, {
          type: 'grant',
          item,
          number: `示例证 ${item}`,
        });
    },
  };
}
