/**
 * For the specs of this folder: a household of 西里村 that lives in 北关村, with everybody in place, and the ways in which
 * things go wrong. Invented persons.
 */
import type { GridKind, HouseholdGridKind, Rung, TieRole } from '../../../shared/grids.js';
import type { ComplaintAbout, RoutingCadre, RoutingFacts, RoutingSeat, RoutingTie } from './routing.types.js';

const day = (iso: string) => new Date(`${iso}T00:00:00+08:00`);
export const AT = new Date('2026-11-24T10:00:00+08:00');

function cadre(id: string, name: string): RoutingCadre {
  return { id, name, enabled: true, onLeave: false, substituteId: null, concerned: false, openLeads: 0 };
}

function personTie(id: string, role: TieRole, holderCadreId: string): RoutingTie {
  return { id, gridKind: 'work_team', gridId: 'g-team', role, bound: 'person', holderCadreId, rung: 1, since: day('2026-03-01') };
}

function seatTie(id: string, gridKind: 'home_village' | 'residence', role: TieRole, rung: Rung, holderCadreId: string): RoutingTie {
  return { id, gridKind, gridId: gridKind === 'residence' ? 'g-beiguan' : 'g-xili', role, bound: 'seat', seatId: `s-${holderCadreId}`, holderCadreId, rung, since: day('2026-03-01') };
}

function seat(gridKind: HouseholdGridKind, gridId: string, rung: Rung, title: string, holderCadreId: string): RoutingSeat {
  return { id: `s-${holderCadreId}`, gridKind, gridId, rung, title, holderCadreId };
}

/** Everybody in place: two of the team, a pair and a member in 西里村, a pair in 北关村, ladders, police, desk. */
export function everybodyInPlace(): RoutingFacts {
  const names: Record<string, string> = {
    'wt-primary': '周明', 'wt-partner': '吴芳', 'wt-head': '郑强', 'wt-leader': '冯远',
    'hv-primary': '赵六', 'hv-member': '钱会', 'hv-cadre': '孙田', 'hv-secretary': '李树', 'hv-township': '陈河',
    'rs-primary': '张三', 'rs-partner': '褚梅', 'rs-cadre': '王五', 'rs-head': '卫国', 'rs-township': '蒋青',
    police: '沈岳', 'desk-roster': '韩静', 'desk-second': '杨帆', substitute: '李四', outsider: '朱红',
  };
  return {
    grids: [
      { kind: 'work_team', gridId: 'g-team', name: '西里村', outOfCounty: false },
      { kind: 'home_village', gridId: 'g-xili', name: '西里村', outOfCounty: false },
      { kind: 'residence', gridId: 'g-beiguan', name: '北关村', outOfCounty: false },
    ],
    ties: [
      personTie('t-wt-primary', 'primary', 'wt-primary'), personTie('t-wt-partner', 'partner', 'wt-partner'),
      seatTie('t-hv-primary', 'home_village', 'primary', 1, 'hv-primary'), seatTie('t-hv-member', 'home_village', 'member', 1, 'hv-member'),
      seatTie('t-rs-primary', 'residence', 'primary', 1, 'rs-primary'), seatTie('t-rs-partner', 'residence', 'partner', 1, 'rs-partner'),
      { id: 't-police', gridKind: 'police', gridId: 'g-police', role: 'primary', bound: 'person', holderCadreId: 'police', rung: 1, since: day('2026-03-01') },
    ],
    seats: [
      seat('work_team', 'g-team', 2, '工作组组长', 'wt-head'), seat('work_team', 'g-team', 3, '', 'wt-leader'),
      seat('home_village', 'g-xili', 1, '', 'hv-primary'), seat('home_village', 'g-xili', 1, '', 'outsider'),
      seat('home_village', 'g-xili', 2, '村会计', 'hv-cadre'), seat('home_village', 'g-xili', 3, '村党支部书记', 'hv-secretary'), seat('home_village', 'g-dahe', 4, '', 'hv-township'),
      seat('residence', 'g-beiguan', 2, '村干部', 'rs-cadre'), seat('residence', 'g-beiguan', 3, '', 'rs-head'), seat('residence', 'g-rongcheng', 4, '', 'rs-township'),
    ],
    cadres: Object.fromEntries(Object.entries(names).map(([id, name]) => [id, cadre(id, name)])),
    desk: { gridId: 'g-desk', rosterCadreId: 'desk-roster', staff: ['desk-roster', 'desk-second'] },
  };
}

/** Each takes facts and gives changed ones; apply several with `situation`. */
export type Change = (facts: RoutingFacts) => RoutingFacts;
export const situation = (...changes: Change[]): RoutingFacts => changes.reduce((facts, change) => change(facts), everybodyInPlace());

export const cadreIs = (id: string, over: Partial<RoutingCadre>): Change => (facts) => {
  const before = facts.cadres[id];
  if (!before) throw new Error(`No cadre ${id}`);
  return { ...facts, cadres: { ...facts.cadres, [id]: { ...before, ...over } } };
};
export const onLeave = (id: string, substituteId: string | null = null): Change => cadreIs(id, { onLeave: true, substituteId });
export const disabled = (id: string): Change => cadreIs(id, { enabled: false });
export const concerned = (id: string): Change => cadreIs(id, { concerned: true });

/** The holder leaves the seat: its ties and the seat itself are vacant; what they hold in person stays. */
export const leavesSeat = (id: string): Change => (facts) => ({
  ...facts,
  ties: facts.ties.map((tie) => (tie.bound === 'seat' && tie.holderCadreId === id ? { ...tie, holderCadreId: null } : tie)),
  seats: facts.seats.map((one) => (one.holderCadreId === id ? { ...one, holderCadreId: null } : one)),
});

/** Nobody holds anything in this grid but on the given rungs. */
export const nobodyIn = (kind: GridKind, except: readonly Rung[] = []): Change => (facts) => ({
  ...facts,
  ties: facts.ties.map((tie) => (tie.gridKind === kind && !except.includes(tie.rung) ? { ...tie, holderCadreId: null } : tie)),
  seats: facts.seats.map((one) => (one.gridKind === kind && !except.includes(one.rung) ? { ...one, holderCadreId: null } : one)),
});

export const withoutGrid = (kind: HouseholdGridKind): Change => (facts) => ({
  ...facts, grids: facts.grids.filter((grid) => grid.kind !== kind), ties: facts.ties.filter((tie) => tie.gridKind !== kind), seats: facts.seats.filter((one) => one.gridKind !== kind),
});

export const outOfCounty: Change = (facts) => ({ ...facts, grids: facts.grids.map((grid) => (grid.kind === 'residence' ? { ...grid, outOfCounty: true } : grid)) });

export const tieIs = (id: string, over: Partial<RoutingTie>): Change => (facts) => ({ ...facts, ties: facts.ties.map((tie) => (tie.id === id ? { ...tie, ...over } : tie)) });
export const addTie = (tie: Partial<RoutingTie> & Pick<RoutingTie, 'id' | 'gridKind' | 'holderCadreId'>): Change => (facts) => ({
  ...facts, ties: [...facts.ties, { gridId: `g-${tie.gridKind}`, role: 'member', bound: 'person', rung: 1, since: day('2026-03-01'), ...tie }],
});
export const addSeat = (one: Omit<RoutingSeat, 'title'>): Change => (facts) => ({ ...facts, seats: [...facts.seats, { title: '', ...one }] });

export const complaintAbout = (cadreId: string, ...positions: ComplaintAbout['positions']): Change => (facts) => ({ ...facts, complaintAbout: { cadreId, positions } });
export const deskIs = (over: Partial<RoutingFacts['desk']>): Change => (facts) => ({ ...facts, desk: { ...facts.desk, ...over } });

/** Lets several changes stand where one is expected. */
export const all = (...changes: Change[]): Change => (facts) => changes.reduce((now, change) => change(now), facts);
