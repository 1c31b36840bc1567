/**
 * Ties (domain.md, "Ties"): work-team and police ties are bound to the person, those of villages and residences to the
 * seat; a tie's grid is the one that its subject really has; one primary for each subject and grid.
 */
import type { ImportProblems } from './import-problems.js';
import type { LedgerIndex } from './ledger-index.js';
import { reportIn, type Report } from './report.js';
import type { Ledger, ReadRow } from './template.js';

type Tie = ReadRow<'ties'>;
type Grid = ReadRow<'grids'>;

const SUBJECT_FILES = { household: '户表', residence: '居住地表', cell: '小组表' } as const;

/** What is wrong with this grid for this subject; null when it fits or the subject is not there at all. */
function gridProblem(tie: Tie, grid: Grid, index: LedgerIndex): string | null {
  switch (tie.subject) {
    case 'household': {
      const household = index.households.get(tie.subjectCode);
      if (!household || grid.kind === 'police') return null;
      const own = { work_team: index.teamGrids, home_village: index.homeGrids, residence: null, desk: null }[grid.kind];
      if (!own) return '户只能由原村、驻村工作组、包联民警包联；现居住地请按居住地包联';
      return own.get(household.homeVillageCode)?.code === grid.code ? null : '这个网格不是本户原村的';
    }
    case 'residence': {
      const residence = index.residences.get(tie.subjectCode);
      if (!residence || tie.until !== null) return null;
      return residence.gridCode === grid.code ? null : '与居住地表里这一处的网格不同';
    }
    case 'cell': {
      const cell = index.cells.get(tie.subjectCode);
      return !cell || cell.gridCode === grid.code ? null : '与小组表里这个小组的网格不同';
    }
  }
}

function checkHolder(tie: Tie, grid: Grid, index: LedgerIndex, report: Report<'ties'>): void {
  const toPerson = grid.kind === 'work_team' || grid.kind === 'police';
  if (toPerson !== (tie.bound === 'person')) {
    report(tie, 'bound', toPerson ? '驻村工作组和民警的包联要绑定个人' : '原村和现居住地的包联要绑定岗位');
  } else if (tie.bound === 'person') {
    if (!index.cadres.has(tie.holderCode)) report(tie, 'holderCode', '干部表里没有这个工号');
  } else {
    const seat = index.seats.get(tie.holderCode);
    if (!seat) report(tie, 'holderCode', '岗位表里没有这个岗位');
    else if (seat.gridCode !== tie.gridCode) report(tie, 'holderCode', '这个岗位不在所填的网格里');
  }
}

export function checkTies({ ties }: Ledger, index: LedgerIndex, problems: ImportProblems): void {
  const report = reportIn('ties', problems);
  const subjects = { household: index.households, residence: index.residences, cell: index.cells };
  const primaries = new Map<string, number>();
  for (const tie of ties) {
    if (!subjects[tie.subject].has(tie.subjectCode)) report(tie, 'subjectCode', `${SUBJECT_FILES[tie.subject]}里没有这个编号`);
    if (tie.until !== null && tie.until < tie.since) report(tie, 'until', '早于开始日期');
    const grid = index.grids.get(tie.gridCode);
    if (!grid) {
      report(tie, 'gridCode', '网格表里没有这个网格');
      continue;
    }
    const wrong = gridProblem(tie, grid, index);
    if (wrong) report(tie, 'gridCode', wrong);
    checkHolder(tie, grid, index, report);
    if (tie.role !== 'primary' || tie.until !== null) continue;
    const key = JSON.stringify([tie.subject, tie.subjectCode, tie.gridCode]);
    const first = primaries.get(key);
    if (first === undefined) primaries.set(key, tie.line);
    else report(tie, 'role', `这个对象在这个网格里已有主包联（第${first}行）`);
  }
}
