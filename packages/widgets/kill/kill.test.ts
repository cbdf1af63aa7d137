import { chromiumLaunchOptions } from '@wuyou/tooling/chromium';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { planOf } from './plan';
import { randomFrom } from './random';
import { run } from './run';
import { PLAIN_HOST, type Service, startService } from './service';

/** `KILL_RUNS=200` for more of them, `KILL_SEED=17` for one again. */
const RUNS = Number(process.env.KILL_RUNS ?? 40);
const ONE = process.env.KILL_SEED;
const SEEDS = ONE === undefined ? Array.from({ length: RUNS }, (_, seed) => seed) : [Number(ONE)];
/** Runs side by side: most of a run is waiting. */
const LANES = 4;

let service: Service;
let browser: Browser;

beforeAll(async () => {
  service = await startService();
  const options = await chromiumLaunchOptions();
  const rules = `--host-resolver-rules=MAP ${PLAIN_HOST} 127.0.0.1`;
  browser = await chromium.launch({ ...options, args: [...(options.args ?? []), rules] });
});
afterAll(async () => {
  await browser?.close();
  await service?.close();
});

/** @returns what is wrong, with the seed and its plan; nothing where one report became one case with its files */
async function wrongIn(seed: number): Promise<readonly string[]> {
  const plan = planOf(randomFrom(seed));
  const name = `seed${seed}`;
  const title = `示例厂房第 ${seed} 号门漏水`;
  const site = service.open(name, plan.anonymous);
  const context = await browser.newContext();
  context.setDefaultTimeout(30_000);
  try {
    const address = service.addressOf(name, plan.plain);
    const ending = await run({ context, site, address, plan, title });
    const { told } = ending;
    const found = { cases: await site.cases(), told: told.length, ending: ending.shown };
    const good =
      found.cases.length === 1 &&
      found.cases[0]?.title === title &&
      found.cases[0].files === plan.files &&
      // A tab that is closed between taking the receipt and telling of it tells nobody; it is shown all the same.
      (told.length === 1 || (told.length === 0 && ending.shown === 'receipt')) &&
      (ending.code === undefined || told.length === 0 || ending.code === told[0]);
    return good ? [] : [`KILL_SEED=${seed} ${JSON.stringify({ plan, found })}`];
  } catch (error) {
    return [`KILL_SEED=${seed} ${JSON.stringify(plan)} ${String(error).slice(0, 300)}`];
  } finally {
    await context.close();
  }
}

test(`whatever is closed or cut off in ${SEEDS.length} seeded runs, a report becomes one case with its photos`, async () => {
  const waiting = [...SEEDS];
  const wrong: string[] = [];
  const lane = async () => {
    for (let seed = waiting.shift(); seed !== undefined; seed = waiting.shift())
      wrong.push(...(await wrongIn(seed)));
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  expect(wrong).toEqual([]);
});
