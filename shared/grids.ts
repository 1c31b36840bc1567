/** Words of the three grids (domain.md, "The three grids of every household"). */

/** The three grids of every household, in the order in which a resident reads them. */
export const HOUSEHOLD_GRID_KINDS = ['work_team', 'home_village', 'residence'] as const;
export type HouseholdGridKind = (typeof HOUSEHOLD_GRID_KINDS)[number];

/** `police` is a further tie of some households; `desk` is the county duty desk above every ladder. */
export type GridKind = HouseholdGridKind | 'police' | 'desk';

export const GRID_KIND_TITLES: Record<GridKind, string> = {
  work_team: '驻村工作组',
  home_village: '原村',
  residence: '现居住地',
  police: '包联民警',
  desk: '县征迁服务保障中心',
};

/**
 * Rungs of a grid's ladder, counted upwards from the household. The same number means the same height in each
 * kind. Rung 4 of the village grids is the township: routing reaches it only after every grid has been climbed.
 */
export const RUNG_TITLES: Record<HouseholdGridKind, Record<1 | 2 | 3 | 4, string>> = {
  work_team: { 1: '包联队员', 2: '工作组组长', 3: '包村县领导', 4: '包村县领导' },
  home_village: { 1: '三级网格员', 2: '二级网格员', 3: '一级网格员', 4: '乡镇' },
  residence: { 1: '网格员', 2: '村(居)干部', 3: '村(居)负责人', 4: '乡镇(街道)' },
};
export type Rung = 1 | 2 | 3 | 4;
export const TOWNSHIP_RUNG = 4;

export type TieRole = 'primary' | 'partner' | 'member';
export const TIE_ROLE_TITLES: Record<TieRole, string> = { primary: '主包联', partner: '协包联', member: '成员' };
export type TieBinding = 'person' | 'seat';

/** Stages of a household on its way home (domain.md, "Visits"), in order. */
export const HOUSEHOLD_STAGES = ['mobilised', 'signed', 'vacated', 'transition', 'choosing', 'handover', 'returned'] as const;
export type HouseholdStage = (typeof HOUSEHOLD_STAGES)[number];
export const HOUSEHOLD_STAGE_TITLES: Record<HouseholdStage, string> = {
  mobilised: '动员', signed: '签约', vacated: '腾退', transition: '过渡', choosing: '选房', handover: '交房', returned: '入住',
};

export type RoleName = 'resident' | 'cadre' | 'office';
export const ROLE_TITLES: Record<RoleName, string> = { resident: '居民', cadre: '干部', office: '县保障中心' };
