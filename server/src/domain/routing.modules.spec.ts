import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { matchesCondition } from '../../../shared/condition.js';
import type { HouseholdGridKind } from '../../../shared/grids.js';
import type { Details, RoutingRow, ServiceModule } from '../../../shared/service-module.js';
import { addTie, all, AT, complaintAbout, concerned, leavesSeat, nobodyIn, onLeave, outOfCounty, situation, withoutGrid, type Change } from './routing-facts.builder.js';
import { route } from './routing.policy.js';

/** Every file of shared/service-modules: a module that is added later is held to the same table. */
const folder = join(__dirname, '../../../shared/service-modules');
const MODULES = readdirSync(folder)
  .filter((file) => /^[a-z-]+\.ts$/.test(file))
  .flatMap((file) => Object.values(jest.requireActual<Record<string, unknown>>(join(folder, file))))
  .filter((value): value is ServiceModule => typeof value === 'object' && value !== null && 'code' in value && 'routing' in value);

/** Answers of the module's choice fields, in all combinations of those that its routing asks about. */
function answers({ fields, routing }: ServiceModule): Details[] {
  const asked = [...new Set(routing.flatMap(({ when }) => Object.keys(when ?? {})))];
  return asked.reduce<Details[]>((combinations, key) => {
    const field = fields.find((one) => one.key === key);
    const values = field?.kind === 'yes-no' ? [true, false] : (field?.options ?? []).map(({ value }) => (field?.kind === 'choices' ? [value] : value));
    return combinations.flatMap((one) => values.map((value) => ({ ...one, [key]: value })));
  }, [{}]);
}

const matching = (module: ServiceModule, details: Details) => module.routing.find(({ when }) => matchesCondition(when, details));

type ByGrid = Record<HouseholdGridKind, string | ((row: RoutingRow) => string)>;
const first = (row: RoutingRow) => ({ work_team: 'wt-primary', home_village: 'hv-primary', residence: 'rs-township' })[row.assists[0] ?? 'residence'];

const SITUATIONS: readonly [string, Change, ByGrid][] = [
  ['everybody in place', all(), { work_team: 'wt-primary', home_village: 'hv-primary', residence: 'rs-primary' }],
  ['the primary on leave', all(onLeave('wt-primary'), onLeave('hv-primary'), onLeave('rs-primary')), { work_team: 'wt-partner', home_village: 'hv-member', residence: 'rs-partner' }],
  ['the primary on leave with a substitute', all(onLeave('wt-primary', 'substitute'), onLeave('hv-primary', 'substitute'), onLeave('rs-primary', 'substitute')), { work_team: 'substitute', home_village: 'substitute', residence: 'substitute' }],
  ['the nearest seats vacant', all(leavesSeat('hv-primary'), leavesSeat('hv-member'), leavesSeat('rs-primary'), leavesSeat('rs-partner')), { work_team: 'wt-primary', home_village: 'hv-cadre', residence: 'rs-cadre' }],
  ['a person tie outliving a post', all(leavesSeat('wt-primary'), leavesSeat('hv-primary')), { work_team: 'wt-primary', home_village: 'hv-member', residence: 'rs-primary' }],
  ['nobody in the residence grid but the township', nobodyIn('residence', [4]), { work_team: 'wt-primary', home_village: 'hv-primary', residence: first }],
  ['an out-of-county residence where somebody sits', outOfCounty, { work_team: 'wt-primary', home_village: 'hv-primary', residence: 'rs-primary' }],
  ['an out-of-county residence where nobody sits', all(outOfCounty, nobodyIn('residence')), { work_team: 'wt-primary', home_village: 'hv-primary', residence: 'hv-primary' }],
  ['a member living apart', all(withoutGrid('residence'), (facts) => ({ ...facts, grids: [...facts.grids, { kind: 'residence', gridId: 'g-apart', name: '白沟', outOfCounty: true }] }), addTie({ id: 't-apart', gridKind: 'residence', gridId: 'g-apart', holderCadreId: 'outsider' })), { work_team: 'wt-primary', home_village: 'hv-primary', residence: 'outsider' }],
  ['the cadre\'s own household', all(concerned('wt-primary'), concerned('hv-primary'), concerned('rs-primary')), { work_team: 'wt-partner', home_village: 'hv-member', residence: 'rs-partner' }],
  ['nobody in any grid', all(nobodyIn('work_team'), nobodyIn('home_village'), nobodyIn('residence')), { work_team: 'desk-roster', home_village: 'desk-roster', residence: 'desk-roster' }],
];

const COMPLAINTS: readonly [string, Change, string][] = [
  ['a complaint about the work team\'s primary', complaintAbout('wt-primary', { gridKind: 'work_team', gridId: 'g-team', rung: 1 }), 'wt-head'],
  ['a complaint about the village\'s representative', complaintAbout('hv-primary', { gridKind: 'home_village', gridId: 'g-xili', rung: 1 }), 'hv-cadre'],
  ['a complaint about the residence grid\'s cadre', complaintAbout('rs-cadre', { gridKind: 'residence', gridId: 'g-beiguan', rung: 2 }), 'rs-head'],
];

describe('the modules', () => {
  it('are the thirteen, with what else stands beside them', () => {
    const thirteen = ['rental', 'schooling', 'jobs', 'health', 'insurance', 'eldercare', 'subsidy', 'resettlement', 'training', 'mediation', 'repairs', 'community', 'policy'];
    expect(MODULES.map(({ code }) => code)).toEqual(expect.arrayContaining(thirteen));
  });

  it.each([
    ['rental', { want: 'search' }, 'work_team', ['residence']], ['rental', { want: 'trouble' }, 'residence', ['home_village']],
    ['schooling', {}, 'work_team', ['home_village', 'residence']], ['jobs', {}, 'home_village', ['residence']], ['health', {}, 'residence', ['home_village']],
    ['insurance', {}, 'home_village', ['work_team']], ['eldercare', {}, 'residence', ['home_village']], ['subsidy', {}, 'work_team', ['home_village']],
    ['resettlement', {}, 'work_team', ['home_village']], ['training', {}, 'home_village', ['work_team', 'residence']], ['mediation', { type: 'family', safety: 'safe' }, 'home_village', []],
    ['mediation', { type: 'landlord', safety: 'safe' }, 'residence', []], ['mediation', { type: 'agreement', safety: 'safe' }, 'work_team', []],
    ['repairs', { danger: 'none' }, 'residence', ['work_team']], ['community', {}, 'home_village', ['residence']], ['policy', {}, 'work_team', ['home_village']],
  ])('lead as modules.md says: %s %j', (code, details, lead, assists) => {
    const module = MODULES.find((one) => one.code === code)!;
    expect(matching(module, details as Details)).toMatchObject({ lead, assists });
  });

  describe.each(MODULES.map((module) => [module.code, module] as const))('%s', (_, module) => {
    it('reaches each of its rows with some answers', () => {
      expect(new Set(answers(module).map((details) => matching(module, details)))).toEqual(new Set(module.routing));
    });

    it.each(SITUATIONS)('is led by the right cadre with %s', (_situation, change, expected) => {
      for (const details of answers(module)) {
        const row = matching(module, details)!;
        const { lead, assists } = route({ module, details, facts: situation(change), at: AT });
        const wanted = row.desk ? 'desk-roster' : expected[row.lead];
        expect([details, lead.cadreId]).toEqual([details, typeof wanted === 'string' ? wanted : wanted(row)]);
        expect(assists.length).toBeLessThanOrEqual(2);
        expect(assists.every(({ gridKind }) => gridKind === 'police' ? row.police : row.assists.some((kind) => kind === gridKind))).toBe(true);
      }
    });

    it('is assisted by the primary of each assisting grid, police first', () => {
      for (const details of answers(module)) {
        const row = matching(module, details)!;
        const helping = row.assists.map((kind) => ({ work_team: 'wt-primary', home_village: 'hv-primary', residence: 'rs-primary' })[kind]);
        const expected = row.desk ? [] : [...(row.police ? ['police'] : []), ...helping].slice(0, 2);
        expect(route({ module, details, facts: situation(), at: AT }).assists.map(({ cadreId }) => cadreId)).toEqual(expected);
      }
    });

    it.each(COMPLAINTS)('goes one rank above with %s', (_complaint, change, expected) => {
      for (const details of answers(module)) {
        const { lead, assists } = route({ module, details, facts: situation(change), at: AT });
        expect(lead.cadreId).toBe(expected);
        expect(assists.every(({ gridKind }) => gridKind === 'police')).toBe(true);
      }
    });
  });
});
