/** The real places of the demo (domain.md, "Real places"): which villages moved, and where their people live now. */
import type { HouseholdStage } from '../../../shared/grids.js';
import { childrenOf, findDivision } from '../places/divisions.js';

export const COUNTIES = ['130629', '130632', '130638'] as const;

/** Thirteen villages of 八于乡, 6,188 households with 16,492 people between them, and each village's share. */
export const BAYU_HOUSEHOLDS = 6188;
export const BAYU_PEOPLE = 16_492;
const BAYU_SHARES: Record<string, number> = {
  130629200200: 720, 130629200205: 410, 130629200206: 390, 130629200207: 655, 130629200208: 560, 130629200209: 520,
  130629200211: 330, 130629200212: 345, 130629200213: 300, 130629200214: 310, 130629200216: 470, 130629200217: 598,
  130629200219: 580,
};
/** 西里村, 东孙村, 向村, 王马浒村. */
const SCENE_HOUSEHOLDS: Record<string, number> = { 130629103201: 320, 130629103206: 280, 130632101214: 300, 130638101225: 340 };
export const DEFAULT_HOUSEHOLDS = BAYU_HOUSEHOLDS + 320 + 280 + 300 + 340;
export const MIN_HOUSEHOLDS = 170;
export const MAX_HOUSEHOLDS = 100_000;
const LARGEST_FURTHER_VILLAGE = 500;

export const BEIGUAN = '130629100208';
export const BEIGUAN_HOUSEHOLDS = 263;
const BAYU = '130629200';

export interface RelocatedVillage { code: string; households: number }

export function isOfBayu(code: string): boolean {
  return code.startsWith(BAYU);
}

/** Shares `total` by weight so that the parts are whole and add up. */
function apportion(weights: Readonly<Record<string, number>>, total: number): RelocatedVillage[] {
  const sum = Object.values(weights).reduce((a, b) => a + b, 0);
  let given = 0;
  let weighed = 0;
  return Object.keys(weights).map((code) => {
    weighed += weights[code]!;
    const upTo = Math.round((total * weighed) / sum);
    const households = upTo - given;
    given = upTo;
    return { code, households };
  });
}

/**
 * The villages and their sizes for so many households: fewer than the default shrink every village, more bring in
 * further villages of the three counties.
 */
export function relocatedVillages(total: number): RelocatedVillage[] {
  const base = Math.min(total, DEFAULT_HOUSEHOLDS);
  const bayu = Math.round((base * BAYU_HOUSEHOLDS) / DEFAULT_HOUSEHOLDS);
  const villages = [...apportion(BAYU_SHARES, bayu), ...apportion(SCENE_HOUSEHOLDS, base - bayu)];
  const known = new Set(villages.map((village) => village.code));
  let left = total - base;
  for (const county of COUNTIES) {
    for (const township of childrenOf(county)) {
      if (left === 0 || HOST_TOWNSHIPS.has(township.code.slice(0, 9))) continue;
      for (const village of childrenOf(township.code)) {
        const households = Math.min(left, LARGEST_FURTHER_VILLAGE);
        if (households === 0 || known.has(village.code)) continue;
        villages.push({ code: village.code, households });
        left -= households;
      }
    }
  }
  return villages;
}

/** Where people of a county rent for now, as [township, villages taken from its front, weight]. */
const HOSTS: Record<string, readonly (readonly [township: string, villages: number, weight: number])[]> = {
  130629: [
    ['130629100', 24, 40], ['130629102', 6, 8], ['130629101', 5, 6], ['130629104', 5, 6], ['130672103', 9, 18],
    ['130609100', 6, 7], ['130609106', 4, 4], ['130684101', 6, 6], ['130684104', 3, 2], ['130626101', 3, 2],
  ],
  130632: [['130632100', 9, 50], ['130672103', 5, 25], ['130609100', 4, 15], ['130684101', 3, 10]],
  130638: [['130638100', 10, 45], ['130672103', 5, 30], ['130684101', 5, 15], ['130684104', 3, 10]],
};
/** Nobody is relocated from the townships that host. */
const HOST_TOWNSHIPS = new Set(['130629100', '130629101', '130629102', '130629104', '130629400', '130629401', '130632100', '130638100', '130638400']);

/** Where people return to; 安新's have not yet. */
const RETURN_AREAS: Record<string, readonly string[]> = { 130629: ['130629400', '130629401'], 130632: [], 130638: ['130638400'] };

/** Far away, where no office has a grid: 房山区, 丰台区, 莲池区. */
export const FAR_AWAY = [
  { code: '110111008005', text: '北京市房山区良乡' },
  { code: '110106009012', text: '北京市丰台区新村' },
  { code: '130606007003', text: '保定市莲池区裕华路' },
] as const;

export interface HostPlace { code: string; weight: number }

/** The host villages of a county's people, 北关村 left out: it gets its exact number. */
export function hostsOf(county: string): HostPlace[] {
  return HOSTS[county]!.flatMap(([township, count, weight]) => {
    // Communities have low numbers; the countryside's compounds to rent begin at 200.
    const villages = childrenOf(township).filter((village) => village.code !== BEIGUAN && village.code.slice(9) >= '200').slice(0, count);
    return villages.map((village) => ({ code: village.code, weight: weight / villages.length }));
  });
}

export function returnPlacesOf(county: string): HostPlace[] {
  return RETURN_AREAS[county]!.flatMap((area) => childrenOf(area).slice(0, 14).map((place) => ({ code: place.code, weight: 1 })));
}

/** Whether somebody in this stage has moved out of the village, and back into a new flat. */
export function whereInStage(stage: HouseholdStage): 'village' | 'host' | 'returned' {
  if (stage === 'mobilised' || stage === 'signed') return 'village';
  return stage === 'returned' ? 'returned' : 'host';
}

/** Shares of the stages in each county. */
export const STAGE_SHARES: Record<string, readonly (readonly [HouseholdStage, number])[]> = {
  130629: [['mobilised', 1], ['signed', 1], ['vacated', 4], ['transition', 62], ['choosing', 9], ['handover', 7], ['returned', 16]],
  130632: [['mobilised', 4], ['signed', 5], ['vacated', 11], ['transition', 74], ['choosing', 6]],
  130638: [['mobilised', 2], ['signed', 3], ['vacated', 7], ['transition', 66], ['choosing', 9], ['handover', 6], ['returned', 7]],
};

export function placeName(code: string): string {
  return findDivision(code)?.name ?? code;
}

/** One of the three counties whose offices use this installation. */
export function isServedCounty(county: string): boolean {
  return (COUNTIES as readonly string[]).includes(county);
}
