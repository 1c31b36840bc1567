/**
 * The division tree of the three counties and of the neighbours that host their people (server/data/divisions.json,
 * extracted by scripts/extract-divisions.mjs). Keyed by the national 12-digit code, because names repeat: there is a
 * 北关村 in three of these counties. A county is `130629000000`, a township `130629100000`, a village `130629100208`;
 * the shorter forms of six and nine digits are accepted everywhere.
 */
import data from '../../data/divisions.json';

export type DivisionLevel = 'county' | 'township' | 'village';

export interface Division {
  /** 12 digits. */
  code: string;
  /** As the statistics office writes it: 西里村民委员会. */
  officialName: string;
  /** As people say it: 西里村. */
  name: string;
  level: DivisionLevel;
  /** 12 digits; a county has none. */
  parentCode: string | null;
}

const COMMITTEE = /(?:村民委员会|居民委员会|村民委会员|村民委会|村委会)$/;

/** 西里村民委员会 → 西里村, 巨威社区居民委员会 → 巨威社区, 张庄村民委员会 → 张庄村. */
function spokenName(officialName: string): string {
  const ofVillagers = /村(?:民委|委会)/.test(officialName);
  const base = officialName.replace(COMMITTEE, '');
  return ofVillagers && base !== officialName && !/[村社区]$/.test(base) ? `${base}村` : base;
}

const byCode = new Map<string, Division>();
const childrenByCode = new Map<string, Division[]>();

function add(division: Division): void {
  byCode.set(division.code, division);
  if (division.parentCode === null) return;
  const siblings = childrenByCode.get(division.parentCode) ?? [];
  siblings.push(division);
  childrenByCode.set(division.parentCode, siblings);
}

for (const county of data.counties) {
  const countyCode = padDivisionCode(county.code);
  add({ code: countyCode, officialName: county.name, name: county.name, level: 'county', parentCode: null });
  for (const township of county.townships) {
    const townshipCode = padDivisionCode(township.code);
    add({ code: townshipCode, officialName: township.name, name: township.name, level: 'township', parentCode: countyCode });
    for (const village of township.villages) {
      const officialName = village.slice(3);
      add({ code: township.code + village.slice(0, 3), officialName, name: spokenName(officialName), level: 'village', parentCode: townshipCode });
    }
  }
}

/** The 12-digit form of a county's six or a township's nine digits. */
export function padDivisionCode(code: string): string {
  return code.padEnd(12, '0');
}

/** Six digits of the county that a division lies in. */
export function countyCodeOf(code: string): string {
  return code.slice(0, 6);
}

export function findDivision(code: string): Division | undefined {
  return byCode.get(padDivisionCode(code));
}

/** A code of a county that we know must lie in its tree; of other counties nothing is known. */
export function isUnknownDivision(code: string): boolean {
  return findDivision(countyCodeOf(code)) !== undefined && findDivision(code) === undefined;
}

/** Divisions right below; without a code the counties. */
export function childrenOf(code?: string): readonly Division[] {
  if (code !== undefined) return childrenByCode.get(padDivisionCode(code)) ?? [];
  return [...byCode.values()].filter((division) => division.level === 'county');
}

/** From the county down: 容城县 · 容城镇 · 北关村. Empty for an unknown code. */
export function divisionPath(code: string): readonly Division[] {
  const path: Division[] = [];
  for (let at = findDivision(code); at; at = at.parentCode === null ? undefined : byCode.get(at.parentCode)) path.unshift(at);
  return path;
}

/** "容城县容城镇北关村"; an unknown code comes back as it is. */
export function fullDivisionName(code: string): string {
  return divisionPath(code).map((division) => division.name).join('') || code;
}

/**
 * Divisions whose full path contains every part of the text ("容城 北关"), villages and townships before counties,
 * exact names first. At most `limit`.
 */
export function searchDivisions(text: string, limit = 20): readonly Division[] {
  const parts = text.trim().split(/\s+/).filter(Boolean);
  if (parts.length === 0) return [];
  const last = parts[parts.length - 1]!;
  const rank = (division: Division): number => (division.name === last ? 0 : division.name.startsWith(last) ? 1 : 2);
  return [...byCode.values()]
    .filter((division) => division.name.includes(last) && parts.every((part) => fullDivisionName(division.code).includes(part)))
    .sort((a, b) => rank(a) - rank(b) || a.code.localeCompare(b.code))
    .slice(0, limit);
}
