import { AT, situation, type Change } from '../domain/routing-facts.builder.js';
import type { RoutingCadre, RoutingFacts } from '../domain/routing.types.js';
import { responsibleGrids, type ResponsibleInput } from './responsible-grids.policy.js';
import type { ResponsibleGridView } from '../../../shared/contracts/person.js';

const cadre = (id: string, change: Partial<RoutingCadre>): Change => (facts) => ({ ...facts, cadres: { ...facts.cadres, [id]: { ...facts.cadres[id]!, ...change } } });
const vacant = (...holders: string[]): Change => (facts) => ({
  ...facts,
  ties: facts.ties.map((tie) => (holders.includes(tie.holderCadreId ?? '') && tie.bound === 'seat' ? { ...tie, holderCadreId: null } : tie)),
  seats: facts.seats.map((seat) => (holders.includes(seat.holderCadreId ?? '') ? { ...seat, holderCadreId: null } : seat)),
});
const withoutGrid = (kind: string): Change => (facts) => ({
  ...facts, grids: facts.grids.filter((grid) => grid.kind !== kind), ties: facts.ties.filter((tie) => tie.gridKind !== kind), seats: facts.seats.filter((seat) => seat.gridKind !== kind),
});

function shown(facts: RoutingFacts, over: Partial<ResponsibleInput> = {}): ResponsibleGridView[] {
  const people = new Map(Object.values(facts.cadres).map(({ id, name }) => [id, { name, title: `${name}的职务`, phone: `154${id}` }]));
  const seats = new Map([...facts.seats, ...facts.ties.map(({ seatId }) => ({ id: seatId ?? '', title: '' }))].map(({ id, title }) => [id, { title: title || '岗位', since: '2026-02-01' }]));
  return responsibleGrids({ facts, at: AT, people, seats, household: '您家', placeName: '北关村', ...over });
}
const gridOf = (views: ResponsibleGridView[], kind: string): ResponsibleGridView => views.find((view) => view.kind === kind)!;
const idsOf = (view: ResponsibleGridView): string[] => view.cadres.map(({ id }) => id);

describe('Who looks after a household', () => {
  it('is shown for the three grids in a resident’s order, then the police, the primary first', () => {
    const views = shown(situation());
    expect(views.map(({ kind }) => kind)).toEqual(['work_team', 'home_village', 'residence', 'police']);
    expect(views.map(idsOf)).toEqual([['wt-primary', 'wt-partner'], ['hv-primary', 'hv-member'], ['rs-primary', 'rs-partner'], ['police']]);
    expect(shown(situation((facts) => ({ ...facts, ties: [...facts.ties].reverse() })))).toEqual(views);
  });

  it('says why: a person stays through a change of post, a seat passes to the next', () => {
    const views = shown(situation());
    expect(gridOf(views, 'work_team').cadres[0]!.why).toBe('驻村工作组主包联，自2026年3月1日起包联您家，本人岗位变动时继续负责');
    expect(gridOf(views, 'residence').cadres[0]!.why).toBe('您家现在住在北关村，由岗位负责；换人时由接任的同志接着负责');
    expect(gridOf(shown(situation(), { household: '该户' }), 'home_village').cadres[0]!.why).toBe('该户的原村是西里村，由岗位负责；换人时由接任的同志接着负责');
  });

  it('names the substitute of whoever is on leave, and nobody when there is no active one', () => {
    const away = gridOf(shown(situation(cadre('wt-primary', { onLeave: true, substituteId: 'substitute' }))), 'work_team').cadres[0]!;
    expect([away.id, away.substitute]).toEqual(['wt-primary', { id: 'substitute', name: '李四', phone: '154substitute' }]);
    const circle = situation(cadre('wt-primary', { onLeave: true, substituteId: 'substitute' }), cadre('substitute', { onLeave: true, substituteId: 'wt-primary' }));
    expect(gridOf(shown(circle), 'work_team').cadres[0]!.substitute).toBeUndefined();
  });

  it('leaves out a disabled cadre, and one who is of the household', () => {
    expect(idsOf(gridOf(shown(situation(cadre('rs-primary', { enabled: false }))), 'residence'))).toEqual(['rs-partner']);
    expect(idsOf(gridOf(shown(situation(cadre('hv-primary', { concerned: true }))), 'home_village'))).toEqual(['hv-member']);
  });

  it('is the next one up while all tied seats of a grid are vacant, and says so', () => {
    const [only, ...others] = gridOf(shown(situation(vacant('rs-primary', 'rs-partner'))), 'residence').cadres;
    expect(others).toEqual([]);
    expect(only).toMatchObject({ id: 'rs-cadre', title: '村干部', role: 'primary', since: '2026-02-01', why: '现居住地的岗位暂时空缺，由现居住地村干部王五负责' });
  });

  it('is the home village while nobody sits in the residence grid, or while there is none', () => {
    const empty = vacant('rs-primary', 'rs-partner', 'rs-cadre', 'rs-head');
    expect(idsOf(gridOf(shown(situation(empty)), 'residence'))).toEqual(['hv-primary']);
    const none = gridOf(shown(situation(withoutGrid('residence'))), 'residence');
    expect([idsOf(none), none.gridId, none.gridName]).toEqual([['hv-primary'], '', '北关村']);
    expect(none.cadres[0]!.why).toMatch(/^北关村还没有建立网格，由原村/);
  });

  it('is the duty desk when every other seat is vacant: a resident always reads a name', () => {
    const everybody = Object.keys(situation().cadres).filter((id) => !id.startsWith('desk'));
    const deserted = situation(...everybody.map((id) => cadre(id, { enabled: false })));
    for (const kind of ['work_team', 'home_village', 'residence']) expect(idsOf(gridOf(shown(deserted), kind))).toEqual(['desk-roster']);
  });
});
