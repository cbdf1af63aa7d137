import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHANNEL_CODES } from '@wuyou/domain';

/** Cases of a city of four million in ten years, and its days. */
export const CASES = 35_000_000;
export const FIRST = '2017-01-01';
export const DAYS = 3_650;

/** Names of categories lie beside the repository and not in it. */
const CATEGORIES = join(import.meta.dirname, '../../../../shared/data/categories.csv');

/** A cut, and how many cases a day it has; empty is all. */
export interface CityCell {
  readonly department: string;
  readonly channel: string;
  readonly category: string;
  readonly perDay: number;
}

/** Every cut that has cases, the heaviest first: few categories and channels have most, a category two departments. */
export function cityCells(): CityCell[] {
  const cells = new Map<string, CityCell>();
  const add = (department: string, channel: string, category: string, perDay: number) => {
    const key = [department, channel, category].join('\n');
    const sum = (cells.get(key)?.perDay ?? 0) + perDay;
    cells.set(key, { department, channel, category, perDay: sum });
  };
  const leaves = categoryPaths();
  const [ofLeaf, ofChannel] = [shares(leaves.length), shares(CHANNEL_CODES.length)];
  leaves.forEach((leaf, i) => {
    // Neighbours in the list are no neighbours in weight.
    const weight = ofLeaf[(i * 101) % leaves.length] ?? 0;
    const names = leaf.split('/');
    const categories = ['', ...names.map((_, depth) => names.slice(0, depth + 1).join('/'))];
    CHANNEL_CODES.forEach((channel, c) => {
      for (const [department, part] of [
        [`d${(i * 7) % 50}`, 0.7],
        [`d${(i * 13 + 5) % 50}`, 0.3],
      ] as const) {
        const perDay = (CASES / DAYS) * weight * (ofChannel[c] ?? 0) * part;
        for (const category of categories)
          for (const ofDepartment of ['', department])
            for (const ofOneChannel of ['', channel]) add(ofDepartment, ofOneChannel, category, perDay);
      }
    });
  });
  return [...cells.values()].sort((a, b) => b.perDay - a.perDay);
}

/** Rows that so many cells come to with every day and month, under one event. */
export function rowsOf(cells: readonly CityCell[]): number {
  return cells.reduce(
    (sum, { perDay }) => sum + DAYS * (1 - Math.exp(-perDay)) + 120 * (1 - Math.exp(-30 * perDay)),
    0,
  );
}

/** 517 leaves of the file; without it, as many made up. */
function categoryPaths(): string[] {
  if (!existsSync(CATEGORIES))
    return Array.from({ length: 517 }, (_, i) => `示例${i % 15}/示例${i % 130}/示例${i}`);
  const [, ...lines] = readFileSync(CATEGORIES, 'utf8').trim().split(/\r?\n/);
  return lines.map((line) => line.split(',').filter(Boolean).join('/'));
}

/** As a few have most: 1, ½, ⅓, … */
function shares(count: number): number[] {
  const weights = Array.from({ length: count }, (_, i) => 1 / (i + 1));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / whole);
}
