/**
 * What routing must do, rule by rule (domain.md, "Routing"), as a list that any implementation can be held against: the
 * spec holds the policy to it, the mutation spec holds each spoilt copy to it and wants it to fail.
 */
import type { RoutingRow } from '../../../shared/service-module.js';
import {
  addSeat, addTie, all, AT, cadreIs, complaintAbout, concerned, deskIs, disabled, everybodyInPlace, leavesSeat, nobodyIn, onLeave, outOfCounty, situation, tieIs, withoutGrid, type Change,
} from './routing-facts.builder.js';
import type { Route, RouteInput } from './routing.types.js';

export type RouteFunction = (input: RouteInput) => Route;
export interface Expectation { rule: string; check: (route: RouteFunction) => void }

const ROWS = {
  /** 报修 */ residence: { lead: 'residence', assists: ['work_team'] },
  /** 找房 */ workTeam: { lead: 'work_team', assists: ['residence'] },
  /** 培训 */ homeVillage: { lead: 'home_village', assists: ['work_team', 'residence'] },
  /** 政策 */ policy: { lead: 'work_team', assists: ['home_village'] },
  /** 打人 */ unsafe: { lead: 'home_village', assists: ['work_team', 'residence'], police: true },
  /** 反映未点名的干部 */ desk: { lead: 'work_team', assists: ['home_village'], desk: true },
} satisfies Record<string, RoutingRow>;
type RowName = keyof typeof ROWS;

const routed = (route: RouteFunction, row: RowName, changes: readonly Change[]) => route({ module: { routing: [ROWS[row]] }, details: {}, facts: situation(...changes), at: AT });

function same(actual: unknown, expected: unknown, what: string): void {
  const [a, e] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== e) throw new Error(`${what}: ${a} instead of ${e}`);
}

function leads(rule: string, row: RowName, changes: readonly Change[], lead: string): Expectation {
  return { rule, check: (route) => same(routed(route, row, changes).lead.cadreId, lead, 'lead') };
}
function assisted(rule: string, row: RowName, changes: readonly Change[], assists: readonly string[]): Expectation {
  return { rule, check: (route) => same(routed(route, row, changes).assists.map(({ cadreId }) => cadreId), assists, 'assists') };
}
function says(rule: string, row: RowName, changes: readonly Change[], reasons: readonly string[]): Expectation {
  return { rule, check: (route) => same(routed(route, row, changes).reasons, reasons, 'reasons') };
}
function via(rule: string, row: RowName, changes: readonly Change[], lead: Route['lead']): Expectation {
  const sorted = (value: Route['lead']) => [value.cadreId, value.gridKind, value.gridId, value.via.tieId, value.via.seatId, value.via.rung, value.via.hops, value.via.standsInFor];
  return { rule, check: (route) => same(sorted(routed(route, row, changes).lead), sorted(lead), 'lead') };
}
function fails(rule: string, row: RowName, changes: readonly Change[]): Expectation {
  return {
    rule,
    check: (route) => {
      let code: unknown = 'nothing';
      try { routed(route, row, changes); } catch (error) { code = (error as { code?: unknown }).code; }
      same(code, 'request/no-active-lead', 'thrown');
    },
  };
}

const pairOnLeave = all(onLeave('wt-primary'), onLeave('wt-partner'));
const noTieIn = (kind: 'home_village' | 'residence') => kind === 'residence' ? all(leavesSeat('rs-primary'), leavesSeat('rs-partner')) : all(leavesSeat('hv-primary'), leavesSeat('hv-member'));
const everyGridEmpty = all(nobodyIn('work_team'), nobodyIn('home_village'), nobodyIn('residence'));
const laterTie = { since: new Date('2026-05-01T00:00:00+08:00') };

export const ROUTING_EXPECTATIONS: readonly Expectation[] = [
  // Rows
  { rule: 'the first row that matches counts', check: (route) => {
    const routing: RoutingRow[] = [{ when: { fault: 'gas' }, lead: 'work_team', assists: [] }, { when: { fault: ['gas', 'roof'] }, lead: 'home_village', assists: [] }, { lead: 'residence', assists: [] }];
    const leadFor = (fault: string) => route({ module: { routing }, details: { fault }, facts: everybodyInPlace(), at: AT }).lead.cadreId;
    same([leadFor('gas'), leadFor('roof'), leadFor('door')], ['wt-primary', 'hv-primary', 'rs-primary'], 'leads');
  } },
  { rule: 'a module without a matching row still finds a lead', check: (route) => same(route({ module: { routing: [] }, details: {}, facts: everybodyInPlace(), at: AT }).lead.cadreId, 'hv-primary', 'lead') },

  // 1: the lead among the ties
  leads('the primary of the lead grid leads: residence', 'residence', [], 'rs-primary'),
  leads('the primary of the lead grid leads: work team', 'workTeam', [], 'wt-primary'),
  leads('the primary of the lead grid leads: home village', 'homeVillage', [], 'hv-primary'),
  leads('the primary leads however many tickets they have and however young their tie', 'workTeam', [cadreIs('wt-primary', { openLeads: 99 }), tieIs('t-wt-primary', laterTie)], 'wt-primary'),
  leads('the primary leads even from a higher rung', 'homeVillage', [tieIs('t-hv-primary', { rung: 2 })], 'hv-primary'),
  leads('without the primary the lowest rung leads, whatever its load', 'homeVillage', [onLeave('hv-primary'), addTie({ id: 'a-high', gridKind: 'home_village', holderCadreId: 'outsider', rung: 2 }), cadreIs('hv-member', { openLeads: 9 })], 'hv-member'),
  leads('on one rung the fewest open leads count', 'homeVillage', [onLeave('hv-primary'), addTie({ id: 'a-tie', gridKind: 'home_village', holderCadreId: 'outsider' }), cadreIs('outsider', { openLeads: 3 }), cadreIs('hv-member', { openLeads: 2 })], 'hv-member'),
  leads('of two with equal loads the oldest tie counts', 'homeVillage', [onLeave('hv-primary'), addTie({ id: 'a-tie', gridKind: 'home_village', holderCadreId: 'outsider', ...laterTie })], 'hv-member'),
  leads('of two equals the lower id counts', 'homeVillage', [onLeave('hv-primary'), addTie({ id: 'a-tie', gridKind: 'home_village', holderCadreId: 'outsider' })], 'outsider'),
  leads('whose load is counted is who would do the work, not whom they stand in for', 'homeVillage', [onLeave('hv-primary'), onLeave('hv-member', 'substitute'), cadreIs('substitute', { openLeads: 5 }), addTie({ id: 'z-tie', gridKind: 'home_village', holderCadreId: 'outsider', ...laterTie })], 'outsider'),
  leads('a tie that has ended counts no more', 'workTeam', [tieIs('t-wt-primary', { until: AT })], 'wt-partner'),
  leads('a tie that ends later still counts', 'workTeam', [tieIs('t-wt-primary', { until: new Date(AT.getTime() + 1) })], 'wt-primary'),
  leads('a tie that has not begun does not count yet', 'workTeam', [tieIs('t-wt-primary', { since: new Date(AT.getTime() + 1) })], 'wt-partner'),
  leads('a tie counts from its first moment', 'workTeam', [tieIs('t-wt-primary', { since: AT })], 'wt-primary'),
  leads('a person tie outlives the post', 'workTeam', [leavesSeat('wt-primary')], 'wt-primary'),
  leads('a seat tie ends with the seat', 'residence', [leavesSeat('rs-primary')], 'rs-partner'),

  // 2: upwards, sideways, township, desk
  leads('the partner leads while the primary is away', 'workTeam', [onLeave('wt-primary')], 'wt-partner'),
  leads('above the pair comes the team head', 'workTeam', [pairOnLeave], 'wt-head'),
  leads('above the team head comes the county leader', 'workTeam', [pairOnLeave, disabled('wt-head')], 'wt-leader'),
  leads('above the ties of a village come its cadres', 'residence', [noTieIn('residence')], 'rs-cadre'),
  leads('above the cadres of a village comes its head', 'residence', [noTieIn('residence'), leavesSeat('rs-cadre')], 'rs-head'),
  leads('a rung is climbed before its load is looked at', 'residence', [noTieIn('residence'), cadreIs('rs-cadre', { openLeads: 50 })], 'rs-cadre'),
  leads('on a rung the fewest open leads count', 'residence', [noTieIn('residence'), addSeat({ id: 'a-seat', gridKind: 'residence', gridId: 'g-beiguan', rung: 2, holderCadreId: 'outsider' }), cadreIs('outsider', { openLeads: 1 })], 'rs-cadre'),
  leads('a rung-1 seat without a tie to the household is not asked', 'homeVillage', [noTieIn('home_village')], 'hv-cadre'),
  leads('without anybody in the residence grid the assisting grid leads, not the township', 'residence', [nobodyIn('residence', [4])], 'wt-primary'),
  leads('the assisting grid is climbed in the same way', 'residence', [nobodyIn('residence', [4]), pairOnLeave], 'wt-head'),
  leads('the assisting grids are asked in the order of the row', 'homeVillage', [nobodyIn('home_village', [4])], 'wt-primary'),
  leads('and then the next one', 'homeVillage', [nobodyIn('home_village', [4]), nobodyIn('work_team')], 'rs-primary'),
  leads('a grid outside the row is not asked below its township', 'residence', [nobodyIn('residence', [4]), nobodyIn('work_team')], 'rs-township'),
  leads('the lead grid\'s township comes before the others\'', 'homeVillage', [nobodyIn('home_village', [4]), nobodyIn('work_team'), nobodyIn('residence', [4])], 'hv-township'),
  leads('an assisting grid\'s township comes next', 'homeVillage', [nobodyIn('home_village'), nobodyIn('work_team'), nobodyIn('residence', [4])], 'rs-township'),
  leads('the household\'s township comes before the desk, whatever the row', 'workTeam', [nobodyIn('work_team'), nobodyIn('residence'), nobodyIn('home_village', [4])], 'hv-township'),
  leads('when all grids are empty the desk leads: who is on the roster', 'homeVillage', [everyGridEmpty, cadreIs('desk-roster', { openLeads: 40 })], 'desk-roster'),
  leads('and if the roster is away, the desk\'s person with the fewest open leads', 'homeVillage', [everyGridEmpty, disabled('desk-roster'), deskIs({ staff: ['desk-roster', 'desk-second', 'outsider'] }), cadreIs('desk-second', { openLeads: 2 })], 'outsider'),
  leads('or if there is no roster', 'homeVillage', [everyGridEmpty, deskIs({ rosterCadreId: null }), cadreIs('desk-roster', { openLeads: 1 })], 'desk-second'),
  leads('somebody on the roster need not be of the desk\'s staff', 'homeVillage', [everyGridEmpty, deskIs({ rosterCadreId: 'outsider' })], 'outsider'),
  fails('only when nobody at the desk is active is there no lead', 'homeVillage', [everyGridEmpty, disabled('desk-roster'), onLeave('desk-second')]),
  leads('an inactive desk does not matter while the grids have somebody', 'homeVillage', [disabled('desk-roster'), disabled('desk-second')], 'hv-primary'),
  leads('a row for the desk asks no ladder', 'desk', [], 'desk-roster'),
  assisted('and brings in nobody else', 'desk', [], []),

  // Missing and out-of-county grids, members living apart
  leads('where the place of residence is not known the assisting grid leads', 'residence', [withoutGrid('residence')], 'wt-primary'),
  leads('until somebody sits in an out-of-county grid the home village leads', 'residence', [outOfCounty, nobodyIn('residence')], 'hv-primary'),
  leads('a township alone is nobody in the out-of-county village', 'residence', [outOfCounty, nobodyIn('residence', [4])], 'hv-primary'),
  leads('and the home village is climbed', 'residence', [outOfCounty, nobodyIn('residence'), noTieIn('home_village')], 'hv-cadre'),
  leads('and the assisting grid comes after it', 'residence', [outOfCounty, nobodyIn('residence'), nobodyIn('home_village', [4])], 'wt-primary'),
  leads('a place without a grid of its own is such a grid', 'residence', [outOfCounty, (facts) => ({ ...facts, grids: facts.grids.map((grid) => (grid.kind === 'residence' ? { ...grid, gridId: null } : grid)), ties: facts.ties.filter(({ gridKind }) => gridKind !== 'residence'), seats: facts.seats.filter(({ gridKind }) => gridKind !== 'residence') })], 'hv-primary'),
  leads('once somebody sits there they lead, out of county or not', 'residence', [outOfCounty], 'rs-primary'),
  leads('somebody with a seat there but no tie leads by the ladder', 'residence', [outOfCounty, nobodyIn('residence', [3])], 'rs-head'),
  leads('somebody sitting there who is on leave is still there: the ladder, then the assisting grids', 'residence', [outOfCounty, nobodyIn('residence', [1]), onLeave('rs-primary'), onLeave('rs-partner')], 'wt-primary'),
  leads('an empty residence grid of the own county does not call the home village', 'residence', [nobodyIn('residence')], 'wt-primary'),
  leads('what another grid leads does not change out of the county', 'workTeam', [outOfCounty, nobodyIn('residence')], 'wt-primary'),
  assisted('a home village that leads for the residence grid does not assist itself', 'residence', [outOfCounty, nobodyIn('residence')], ['wt-primary']),
  leads('a member living apart is led by the grid of their own place', 'residence', [withoutGrid('residence'), (facts) => ({ ...facts, grids: [...facts.grids, { kind: 'residence', gridId: 'g-baigou', name: '白沟', outOfCounty: true }] }), addTie({ id: 't-baigou', gridKind: 'residence', gridId: 'g-baigou', holderCadreId: 'outsider' })], 'outsider'),

  // 3: assists
  assisted('each assisting grid sends its primary', 'homeVillage', [], ['wt-primary', 'rs-primary']),
  assisted('or its next active holder', 'homeVillage', [onLeave('wt-primary'), noTieIn('residence')], ['wt-partner', 'rs-cadre']),
  assisted('but never its township', 'homeVillage', [nobodyIn('residence', [4])], ['wt-primary']),
  assisted('an empty grid sends nobody', 'homeVillage', [nobodyIn('work_team')], ['rs-primary']),
  assisted('the grid that leads in another\'s stead does not assist', 'residence', [nobodyIn('residence', [4])], []),
  assisted('never the partner of the lead, whatever else they hold', 'workTeam', [tieIs('t-rs-primary', { holderCadreId: 'wt-partner' })], ['rs-partner']),
  assisted('nor the primary whose partner leads', 'residence', [leavesSeat('rs-primary'), tieIs('t-rs-primary', { holderCadreId: 'wt-head', role: 'partner', rung: 2 }), tieIs('t-wt-primary', { holderCadreId: 'wt-head' })], ['wt-partner']),
  assisted('another member of the leading grid may help in their own', 'homeVillage', [tieIs('t-wt-primary', { holderCadreId: 'hv-member' })], ['hv-member', 'rs-primary']),
  assisted('never the lead themselves', 'homeVillage', [tieIs('t-wt-primary', { holderCadreId: 'hv-primary' })], ['wt-partner', 'rs-primary']),
  assisted('nor when they are no primary', 'homeVillage', [onLeave('hv-primary'), tieIs('t-wt-primary', { holderCadreId: 'hv-member' })], ['wt-partner', 'rs-primary']),
  assisted('never one person twice', 'homeVillage', [tieIs('t-rs-primary', { holderCadreId: 'wt-primary' })], ['wt-primary', 'rs-partner']),
  assisted('never somebody whom the matter concerns', 'homeVillage', [concerned('wt-primary'), concerned('rs-primary')], ['wt-partner', 'rs-partner']),
  assisted('police come first where safety is at risk, and are one of the two', 'unsafe', [], ['police', 'wt-primary']),
  assisted('without a police tie the grids help alone', 'unsafe', [tieIs('t-police', { until: AT })], ['wt-primary', 'rs-primary']),
  assisted('police who are away are not waited for', 'unsafe', [onLeave('police')], ['wt-primary', 'rs-primary']),
  assisted('a vacant police tie calls nobody', 'unsafe', [tieIs('t-police', { holderCadreId: null })], ['wt-primary', 'rs-primary']),
  assisted('police stay out of what is safe', 'homeVillage', [], ['wt-primary', 'rs-primary']),
  assisted('when the desk leads nobody of the empty grids assists', 'homeVillage', [everyGridEmpty], []),

  // 4: who is active
  leads('a substitute acts for who is on leave', 'residence', [onLeave('rs-primary', 'substitute')], 'substitute'),
  leads('a substitute\'s substitute acts when both are on leave', 'residence', [onLeave('rs-primary', 'substitute'), onLeave('substitute', 'outsider')], 'outsider'),
  leads('a circle of substitutes is nobody', 'residence', [onLeave('rs-primary', 'substitute'), onLeave('substitute', 'rs-primary')], 'rs-partner'),
  leads('one\'s own substitute is nobody', 'residence', [onLeave('rs-primary', 'rs-primary')], 'rs-partner'),
  leads('a disabled substitute is nobody', 'residence', [onLeave('rs-primary', 'substitute'), disabled('substitute')], 'rs-partner'),
  leads('a concerned substitute is nobody', 'residence', [onLeave('rs-primary', 'substitute'), concerned('substitute')], 'rs-partner'),
  leads('an unknown substitute is nobody', 'residence', [onLeave('rs-primary', 'nobody')], 'rs-partner'),
  leads('who is present leads, substitute or not', 'residence', [cadreIs('rs-primary', { substituteId: 'substitute' })], 'rs-primary'),
  leads('a disabled account does not lead, and its substitute does not act', 'residence', [cadreIs('rs-primary', { enabled: false, onLeave: true, substituteId: 'substitute' })], 'rs-partner'),
  leads('a cadre does not lead a matter of their own household', 'residence', [concerned('rs-primary')], 'rs-partner'),
  leads('nor through a substitute', 'residence', [concerned('rs-primary'), onLeave('rs-primary', 'substitute')], 'rs-partner'),

  // Complaints
  leads('a complaint about a primary goes one rank above, past the partner', 'policy', [complaintAbout('wt-primary', { gridKind: 'work_team', gridId: 'g-team', rung: 1 })], 'wt-head'),
  leads('a complaint climbs the ladder of that cadre, not of the row', 'policy', [complaintAbout('rs-primary', { gridKind: 'residence', gridId: 'g-beiguan', rung: 1 })], 'rs-cadre'),
  leads('a complaint about a village cadre goes to the head', 'policy', [complaintAbout('rs-cadre', { gridKind: 'residence', gridId: 'g-beiguan', rung: 2 })], 'rs-head'),
  leads('a complaint about a village head goes to the township', 'policy', [complaintAbout('rs-head', { gridKind: 'residence', gridId: 'g-beiguan', rung: 3 })], 'rs-township'),
  leads('a complaint about a county leader goes to the desk, not to a township', 'policy', [complaintAbout('wt-leader', { gridKind: 'work_team', gridId: 'g-team', rung: 3 })], 'desk-roster'),
  leads('a complaint about somebody of the desk goes to another of the desk', 'policy', [complaintAbout('desk-roster', { gridKind: 'desk', gridId: 'g-desk', rung: 1 }, { gridKind: 'home_village', gridId: 'g-xili', rung: 1 })], 'desk-second'),
  leads('who serves in several grids is judged above their highest rung', 'policy', [complaintAbout('hv-cadre', { gridKind: 'work_team', gridId: 'g-team', rung: 1 }, { gridKind: 'home_village', gridId: 'g-xili', rung: 2 })], 'hv-secretary'),
  leads('first in the grid where they stand highest', 'policy', [complaintAbout('hv-secretary', { gridKind: 'residence', gridId: 'g-beiguan', rung: 1 }, { gridKind: 'home_village', gridId: 'g-xili', rung: 3 })], 'hv-township'),
  leads('whichever that is', 'policy', [complaintAbout('rs-head', { gridKind: 'home_village', gridId: 'g-xili', rung: 1 }, { gridKind: 'residence', gridId: 'g-beiguan', rung: 3 })], 'rs-township'),
  leads('and of equal heights in the order of the grids', 'policy', [complaintAbout('outsider', { gridKind: 'residence', gridId: 'g-beiguan', rung: 1 }, { gridKind: 'home_village', gridId: 'g-xili', rung: 1 })], 'hv-cadre'),
  leads('even if that is elsewhere', 'policy', [complaintAbout('rs-primary', { gridKind: 'residence', gridId: 'g-beiguan', rung: 1 }, { gridKind: 'residence', gridId: 'g-other', rung: 2 })], 'rs-head'),
  leads('a complaint about somebody of no grid of this household goes to the desk', 'policy', [complaintAbout('outsider', { gridKind: 'residence', gridId: 'g-other', rung: 1 })], 'desk-roster'),
  leads('a tie on a higher rung comes before the seats of that rung', 'policy', [complaintAbout('hv-primary', { gridKind: 'home_village', gridId: 'g-xili', rung: 1 }), addTie({ id: 'z-high', gridKind: 'home_village', holderCadreId: 'outsider', rung: 2 }), cadreIs('outsider', { openLeads: 9 })], 'outsider'),
  leads('the cadre complained about is not asked even as a substitute', 'policy', [complaintAbout('wt-primary', { gridKind: 'work_team', gridId: 'g-team', rung: 1 }), onLeave('wt-head', 'wt-primary')], 'wt-leader'),
  assisted('a complaint has no assists from the grids', 'homeVillage', [complaintAbout('wt-primary', { gridKind: 'work_team', gridId: 'g-team', rung: 1 })], []),
  assisted('but police where safety is at risk', 'unsafe', [complaintAbout('wt-primary', { gridKind: 'work_team', gridId: 'g-team', rung: 1 })], ['police']),

  // 6: reasons and the way
  via('a first choice has no hop', 'residence', [], { cadreId: 'rs-primary', gridKind: 'residence', gridId: 'g-beiguan', via: { tieId: 't-rs-primary', seatId: 's-rs-primary', rung: 1, hops: 0 } }),
  via('a ladder\'s seat counts its hops', 'residence', [noTieIn('residence'), leavesSeat('rs-cadre')], { cadreId: 'rs-head', gridKind: 'residence', gridId: 'g-beiguan', via: { seatId: 's-rs-head', rung: 3, hops: 2 } }),
  via('a substitute is a hop, and it says for whom', 'workTeam', [onLeave('wt-primary', 'substitute')], { cadreId: 'substitute', gridKind: 'work_team', gridId: 'g-team', via: { tieId: 't-wt-primary', rung: 1, hops: 1, standsInFor: 'wt-primary' } }),
  via('the desk has no rung', 'desk', [], { cadreId: 'desk-roster', gridKind: 'desk', gridId: 'g-desk', via: { rung: null, hops: 0 } }),
  says('the first line is the resident\'s; then who helps', 'residence', [], ['现居住地北关村主包联张三负责', '西里村驻村工作组主包联周明协办']),
  says('a substitute is named in both lines', 'residence', [onLeave('rs-primary', 'substitute'), nobodyIn('work_team')], ['现居住地北关村主包联张三（请假，李四代办）负责', '张三请假，由李四代办']),
  says('each hop is a line', 'residence', [leavesSeat('rs-primary'), onLeave('rs-partner'), disabled('rs-cadre'), nobodyIn('work_team')], [
    '现居住地北关村村(居)负责人卫国负责', '现居住地北关村网格员空缺', '现居住地北关村协包联褚梅请假，没有代办人', '现居住地北关村村(居)干部不在岗，由现居住地北关村村(居)负责人卫国负责']),
  says('a passed-over primary is a line, an equal is not', 'homeVillage', [concerned('hv-primary'), addTie({ id: 'a-tie', gridKind: 'home_village', holderCadreId: 'outsider' }), onLeave('outsider'), nobodyIn('work_team'), nobodyIn('residence')], ['原村西里村三级网格员钱会负责', '原村西里村主包联赵六与此事有关，按规定回避，由原村西里村三级网格员钱会负责']),
  says('the passed over are named from the oldest tie on', 'policy', [pairOnLeave, tieIs('t-wt-primary', { role: 'member' }), tieIs('t-wt-partner', { role: 'member', ...laterTie }), addTie({ id: 'a-late', gridKind: 'work_team', holderCadreId: 'outsider', ...laterTie }), onLeave('outsider'), nobodyIn('home_village')], [
    '西里村驻村工作组组长郑强负责', '西里村驻村工作组包联队员周明请假，没有代办人', '西里村驻村工作组包联队员朱红请假，没有代办人', '西里村驻村工作组包联队员吴芳请假，没有代办人，由西里村驻村工作组组长郑强负责']),
  says('a disabled account is said to be one', 'workTeam', [disabled('wt-primary'), nobodyIn('residence')], ['西里村驻村工作组协包联吴芳负责', '西里村驻村工作组主包联周明已停用账号，由西里村驻村工作组协包联吴芳负责']),
  says('a seat is called what it is called, and two vacancies of one kind are one line', 'homeVillage', [noTieIn('home_village'), nobodyIn('work_team'), nobodyIn('residence')], ['原村西里村村会计孙田负责', '原村西里村三级网格员空缺，由原村西里村村会计孙田负责']),
  says('a substitute who is away too is said', 'residence', [onLeave('rs-primary', 'substitute'), onLeave('substitute'), nobodyIn('work_team')], ['现居住地北关村协包联褚梅负责', '现居住地北关村主包联张三请假，代办人也不在岗，由现居住地北关村协包联褚梅负责']),
  says('the unknown place of residence is said', 'residence', [withoutGrid('residence')], ['西里村驻村工作组主包联周明负责', '现居住地还没有登记，由西里村驻村工作组主包联周明负责']),
  says('the out-of-county grid is said', 'residence', [outOfCounty, nobodyIn('residence'), nobodyIn('work_team')], ['原村西里村主包联赵六负责', '现居住地北关村在县外，当地还没有网格人员，由原村西里村主包联赵六负责']),
  says('a grid without ties is said', 'homeVillage', [(facts) => ({ ...facts, ties: [] }), nobodyIn('work_team'), nobodyIn('residence')], ['原村西里村村会计孙田负责', '原村西里村还没有包联人员，由原村西里村村会计孙田负责']),
  says('a complaint says that it went up', 'policy', [complaintAbout('wt-primary', { gridKind: 'work_team', gridId: 'g-team', rung: 1 })], ['西里村驻村工作组组长郑强负责', '反映干部的事项，由高一级的同志办理，由西里村驻村工作组组长郑强负责']),
  says('police are called so', 'unsafe', [nobodyIn('work_team'), nobodyIn('residence')], ['原村西里村主包联赵六负责', '包联民警沈岳协办']),
];
