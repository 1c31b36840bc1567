import fc from 'fast-check';
import { HOUSEHOLD_GRID_KINDS, type Rung } from '../../../shared/grids.js';
import type { RoutingRow } from '../../../shared/service-module.js';
import { legalReceivers } from './receivers.policy.js';
import { route } from './routing.policy.js';
import type { RoutingCadre, RoutingFacts, RoutingSeat, RoutingTie } from './routing.types.js';

const AT = new Date('2026-11-24T02:00:00Z');
const IDS = Array.from({ length: 12 }, (_, i) => `c${i}`);

const holder = fc.option(fc.constantFrom(...IDS), { nil: null });
const rung = fc.constantFrom<Rung>(1, 2, 3, 4);
const kind = fc.constantFrom(...HOUSEHOLD_GRID_KINDS);
const instant = fc.integer({ min: -1000, max: 100 }).map((hours) => new Date(AT.getTime() + hours * 3_600_000));
const withIds = <T extends object>(prefix: string, items: T[]) => items.map((item, i) => ({ ...item, id: `${prefix}${i}` }));

const ties = fc.array(fc.record({
  gridKind: fc.constantFrom(...HOUSEHOLD_GRID_KINDS, 'police' as const), gridId: fc.constant('g'), role: fc.constantFrom('primary', 'partner', 'member'), bound: fc.constantFrom('person', 'seat'),
  holderCadreId: holder, rung, since: instant, until: fc.option(instant, { nil: null }),
}), { maxLength: 8 }).map((items): RoutingTie[] => withIds('t', items));
const seats = fc.array(fc.record({ gridKind: kind, gridId: fc.constant('g'), rung, title: fc.constantFrom('', '村会计'), holderCadreId: holder }), { maxLength: 10 }).map((items): RoutingSeat[] => withIds('s', items));
/** Leave, suspensions, residents among the cadres, and substitutes of any shape: chains, circles, strangers. */
const cadres = fc.tuple(...IDS.map((id) => fc.record({
  id: fc.constant(id), name: fc.constant(`干部${id}`), enabled: fc.boolean().map((a) => a || id === 'c0'), onLeave: fc.boolean(),
  substituteId: fc.option(fc.constantFrom(...IDS, 'stranger'), { nil: null }), concerned: fc.nat(4).map((n) => n === 0), openLeads: fc.nat(3),
}))).map((list): Record<string, RoutingCadre> => Object.fromEntries(list.map((one) => [one.id, one])));
const facts: fc.Arbitrary<RoutingFacts> = fc.record({
  grids: fc.subarray([...HOUSEHOLD_GRID_KINDS]).chain((kinds) => fc.tuple(...kinds.map((one) => fc.record({ kind: fc.constant(one), gridId: fc.constantFrom('g', null), name: fc.constant('某村'), outOfCounty: one === 'residence' ? fc.boolean() : fc.constant(false) })))),
  ties, seats, cadres,
  desk: fc.record({ gridId: fc.constant('g-desk'), rosterCadreId: holder, staff: fc.uniqueArray(fc.constantFrom(...IDS), { maxLength: 4 }) }),
  complaintAbout: fc.option(fc.record({
    cadreId: fc.constantFrom(...IDS),
    positions: fc.array(fc.record({ gridKind: fc.constantFrom(...HOUSEHOLD_GRID_KINDS, 'desk' as const), gridId: fc.constantFrom('g', 'elsewhere'), rung }), { maxLength: 3 }),
  }), { nil: null, freq: 3 }),
});
const row: fc.Arbitrary<RoutingRow> = fc.record({ lead: kind, assists: fc.subarray([...HOUSEHOLD_GRID_KINDS], { maxLength: 2 }), police: fc.boolean(), desk: fc.nat(5).map((n) => n === 0) });

/** Written apart from the policy: who acts for this cadre, walking at most as often as there are people. */
function acting({ cadres: all, complaintAbout }: RoutingFacts, id: string | null | undefined): string | null {
  let now = id;
  for (let step = 0; step <= IDS.length; step++) {
    const one = now ? all[now] : undefined;
    if (!one || !one.enabled || one.concerned || complaintAbout?.cadreId === one.id) return null;
    if (!one.onLeave) return one.id;
    now = one.substituteId;
  }
  return null;
}

const deskActs = (all: RoutingFacts) => [all.desk.rosterCadreId, ...all.desk.staff].some((id) => acting(all, id) !== null);
const run = (all: RoutingFacts, one: RoutingRow) => route({ module: { routing: [one] }, details: {}, facts: all, at: AT });
const outcome = (all: RoutingFacts, one: RoutingRow) => {
  try { return run(all, one); } catch (error) { return (error as { code?: string }).code; }
};

describe('in whatever organisation', () => {
  it('there is exactly one active lead as long as somebody at the desk is active, and otherwise only a plain refusal', () => {
    fc.assert(fc.property(facts, row, (all, one) => {
      const result = outcome(all, one);
      if (typeof result === 'object') {
        expect(acting(all, result.lead.cadreId)).toBe(result.lead.cadreId);
      } else {
        expect(result).toBe('request/no-active-lead');
        expect(deskActs(all)).toBe(false);
      }
    }), { numRuns: 400 });
  });

  it('whoever the row names in a filled grid leads before anybody else is asked', () => {
    fc.assert(fc.property(facts, row, (all, one) => {
      fc.pre(!all.complaintAbout && !one.desk);
      const holders = all.ties.filter((tie) => tie.gridKind === one.lead && tie.since <= AT && (!tie.until || tie.until > AT) && acting(all, tie.holderCadreId));
      const away = one.lead === 'residence' && all.grids.some((grid) => grid.kind === 'residence' && grid.outOfCounty);
      fc.pre(holders.length > 0 && !away);
      const { lead } = run(all, one);
      const primaries = holders.filter((tie) => tie.role === 'primary');
      const lowest = Math.min(...(primaries.length > 0 ? primaries : holders).map((tie) => tie.rung));
      const best = (primaries.length > 0 ? primaries : holders).filter((tie) => tie.rung === lowest);
      const least = Math.min(...best.map((tie) => all.cadres[acting(all, tie.holderCadreId)!]!.openLeads));
      expect(best.map((tie) => tie.id)).toContain(lead.via.tieId);
      expect(all.cadres[lead.cadreId]!.openLeads).toBe(least);
    }));
  });

  it('the desk leads only where no ladder that may be climbed has anybody', () => {
    fc.assert(fc.property(facts, row, (all, one) => {
      fc.pre(!all.complaintAbout && !one.desk);
      const result = outcome(all, one);
      fc.pre(typeof result === 'object' && result.lead.gridKind === 'desk');
      const kinds = [one.lead, ...one.assists];
      expect(all.ties.filter((tie) => kinds.some((k) => k === tie.gridKind) && tie.since <= AT && (!tie.until || tie.until > AT) && acting(all, tie.holderCadreId))).toEqual([]);
      expect(all.seats.filter((seat) => ((kinds.includes(seat.gridKind) && seat.rung > 1) || seat.rung === 4) && acting(all, seat.holderCadreId))).toEqual([]);
    }), { numRuns: 200 });
  });

  it('assists are at most two, active, distinct, and never the lead or the lead\'s partner', () => {
    fc.assert(fc.property(facts, row, (all, one) => {
      const result = outcome(all, one);
      fc.pre(typeof result === 'object');
      const { lead, assists } = result as ReturnType<typeof run>;
      const people = assists.map(({ cadreId }) => cadreId);
      expect(people.length).toBeLessThanOrEqual(2);
      expect(new Set([lead.cadreId, ...people]).size).toBe(people.length + 1);
      for (const id of people) expect(acting(all, id)).toBe(id);
      const leadTie = all.ties.find(({ id }) => id === lead.via.tieId);
      const pair = leadTie ? all.ties.filter((tie) => tie.gridKind === leadTie.gridKind && tie.role !== 'member' && tie.since <= AT && (!tie.until || tie.until > AT)).map((tie) => tie.holderCadreId) : [];
      expect(people.filter((id) => pair.includes(id))).toEqual([]);
    }), { numRuns: 200 });
  });

  it('a complaint is led by nobody on the rung of that cadre or below', () => {
    fc.assert(fc.property(facts, row, (all, one) => {
      const result = outcome(all, one);
      fc.pre(Boolean(all.complaintAbout) && typeof result === 'object');
      const { lead } = result as ReturnType<typeof run>;
      const highest = Math.max(1, ...all.complaintAbout!.positions.map((position) => position.rung));
      if (lead.gridKind !== 'desk') expect(lead.via.rung).toBeGreaterThan(highest);
      expect(lead.cadreId).not.toBe(all.complaintAbout!.cadreId);
    }));
  });

  it('the same facts in another order give the same route, reasons included', () => {
    fc.assert(fc.property(facts, row, fc.infiniteStream(fc.nat()), (all, one, random) => {
      const shuffled = <T>(items: readonly T[]): T[] => items.map((item) => ({ item, key: random.next().value as number })).sort((a, b) => a.key - b.key).map(({ item }) => item);
      const other: RoutingFacts = {
        ...all, grids: shuffled(all.grids), ties: shuffled(all.ties), seats: shuffled(all.seats),
        cadres: Object.fromEntries(shuffled(Object.entries(all.cadres))), desk: { ...all.desk, staff: shuffled(all.desk.staff) },
        complaintAbout: all.complaintAbout && { ...all.complaintAbout, positions: shuffled(all.complaintAbout.positions) },
      };
      expect(outcome(other, one)).toEqual(outcome(all, one));
    }), { numRuns: 200 });
  });

  it('every line of the reasons is one line with something in it, one for the resident and one per hop and assist', () => {
    fc.assert(fc.property(facts, row, (all, one) => {
      const result = outcome(all, one);
      fc.pre(typeof result === 'object');
      const { lead, assists, reasons } = result as ReturnType<typeof run>;
      expect(reasons).toHaveLength(1 + lead.via.hops + assists.length);
      for (const line of reasons) expect(line).toMatch(/^[^\n]{3,200}$/);
      expect(reasons[0]).toContain(all.cadres[lead.cadreId]!.name);
    }));
  });

  it('a ticket may be transferred to active people only, each once, never to the lead', () => {
    fc.assert(fc.property(facts, fc.constantFrom(...IDS), (all, lead) => {
      const receivers = legalReceivers(all, { leadCadreId: lead, at: AT }).map(({ cadreId }) => cadreId);
      expect(new Set([lead, ...receivers]).size).toBe(receivers.length + 1);
      for (const id of receivers) expect(acting(all, id)).toBe(id);
    }));
  });
});
