import { addTie, AT, cadreIs, complaintAbout, concerned, deskIs, disabled, leavesSeat, nobodyIn, onLeave, situation, type Change } from './routing-facts.builder.js';
import { legalReceivers, oneRankAbove, returnReceiver } from './receivers.policy.js';
import type { Position } from './routing.types.js';

const receivers = (leadCadreId: string, ...changes: Change[]) => legalReceivers(situation(...changes), { leadCadreId, at: AT });
const ids = (leadCadreId: string, ...changes: Change[]) => receivers(leadCadreId, ...changes).map(({ cadreId }) => cadreId);
const position = (cadreId: string, gridKind: Position['gridKind'], rung: Position['rung']): Position => ({ cadreId, gridKind, rung });
const WT_PRIMARY = position('wt-primary', 'work_team', 1);
const RS_PRIMARY = position('rs-primary', 'residence', 1);

describe('legal receivers of a transfer', () => {
  it('are everybody active on the three ladders and the desk, once, but not the lead', () => {
    expect(ids('rs-primary')).toEqual([
      'wt-primary', 'wt-partner', 'wt-head', 'wt-leader', 'hv-primary', 'hv-member', 'hv-cadre', 'hv-secretary', 'hv-township', 'rs-partner', 'rs-cadre', 'rs-head', 'rs-township', 'desk-roster', 'desk-second',
    ]);
  });

  it('leave out who is away, disabled or concerned, and let a substitute be named for whom they stand', () => {
    const list = receivers('rs-primary', concerned('wt-primary'), disabled('wt-head'), onLeave('hv-primary', 'substitute'), onLeave('hv-cadre'), leavesSeat('hv-secretary'));
    expect(list.map(({ cadreId }) => cadreId)).toEqual(expect.not.arrayContaining(['wt-primary', 'wt-head', 'hv-primary', 'hv-cadre', 'hv-secretary', 'rs-primary']));
    expect(list.find(({ cadreId }) => cadreId === 'substitute')).toMatchObject({ name: '李四', gridKind: 'home_village', gridId: 'g-xili', title: '原村西里村主包联', via: { tieId: 't-hv-primary', standsInFor: 'hv-primary' } });
  });

  it('name each person by the nearest of their posts', () => {
    const list = receivers('rs-primary', addTie({ id: 't-extra', gridKind: 'work_team', gridId: 'g-team', holderCadreId: 'hv-cadre' }));
    expect(list.filter(({ cadreId }) => cadreId === 'hv-cadre')).toMatchObject([{ gridKind: 'work_team', title: '西里村驻村工作组包联队员' }]);
  });

  it('are no strangers who sit on a rung-1 seat, and no police', () => {
    expect(ids('wt-primary')).toEqual(expect.not.arrayContaining(['outsider', 'police']));
  });

  it('of a complaint stand above that cadre', () => {
    expect(ids('rs-cadre', complaintAbout('rs-primary', { gridKind: 'residence', gridId: 'g-beiguan', rung: 1 }))).toEqual(['rs-head', 'rs-township', 'desk-roster', 'desk-second']);
  });

  it('come in the same order however the facts are ordered', () => {
    const facts = situation(cadreIs('hv-member', { openLeads: 4 }));
    const reversed = { ...facts, ties: [...facts.ties].reverse(), seats: [...facts.seats].reverse(), grids: [...facts.grids].reverse(), desk: { ...facts.desk, staff: [...facts.desk.staff].reverse() } };
    expect(legalReceivers(reversed, { leadCadreId: 'rs-primary', at: AT })).toEqual(legalReceivers(facts, { leadCadreId: 'rs-primary', at: AT }));
  });
});

describe('a returned ticket', () => {
  const returned = (sender: Position | null, ...changes: Change[]) => returnReceiver(situation(...changes), { lead: RS_PRIMARY, sender, at: AT });

  it('goes back to the sender', () => {
    expect(returned(WT_PRIMARY)).toEqual({ cadreId: 'wt-primary', gridKind: 'work_team', gridId: 'g-team', via: { rung: 1, hops: 0 } });
    expect(returned(position('desk-second', 'desk', null))).toMatchObject({ cadreId: 'desk-second', gridKind: 'desk', gridId: 'g-desk' });
  });

  it('goes to who stands in for the sender', () => {
    expect(returned(WT_PRIMARY, onLeave('wt-primary', 'substitute'))).toMatchObject({ cadreId: 'substitute', via: { standsInFor: 'wt-primary' } });
  });

  it('goes up the sender\'s ladder when the sender is gone, or is concerned, or the lead stands in for them', () => {
    expect(returned(WT_PRIMARY, disabled('wt-primary')).cadreId).toBe('wt-head');
    expect(returned(WT_PRIMARY, concerned('wt-primary')).cadreId).toBe('wt-head');
    expect(returned(WT_PRIMARY, onLeave('wt-primary', 'rs-primary'))).toMatchObject({ cadreId: 'wt-head', via: { rung: 2, hops: 1 } });
  });

  it('goes up the lead\'s own ladder when there is no sender', () => {
    expect(returned(null).cadreId).toBe('rs-cadre');
    expect(returned(null, nobodyIn('residence', [1, 4])).cadreId).toBe('rs-township');
  });

  it('ends at the desk, at another of the desk where the lead is of the desk', () => {
    expect(returned(WT_PRIMARY, nobodyIn('work_team'), disabled('wt-primary')).cadreId).toBe('desk-roster');
    expect(returnReceiver(situation(), { lead: position('desk-roster', 'desk', null), sender: null, at: AT }).cadreId).toBe('desk-second');
  });

  it('is refused when nobody but the lead is there', () => {
    expect(() => returnReceiver(situation(deskIs({ staff: ['desk-roster'] })), { lead: position('desk-roster', 'desk', null), sender: null, at: AT }))
      .toThrow(expect.objectContaining({ code: 'request/no-active-lead' }) as Error);
  });
});

describe('one rank above', () => {
  const above = (from: Position, ...changes: Change[]) => oneRankAbove(situation(...changes), from, AT)?.cadreId ?? null;

  it('is the next active one up the ladder, then the desk', () => {
    expect(above(WT_PRIMARY)).toBe('wt-head');
    expect(above(RS_PRIMARY, leavesSeat('rs-cadre'))).toBe('rs-head');
    expect(above(position('rs-township', 'residence', 4))).toBe('desk-roster');
    expect(above(position('police', 'police', 1))).toBe('desk-roster');
  });

  it('of the desk is another of the desk, or nobody', () => {
    expect(above(position('desk-roster', 'desk', null))).toBe('desk-second');
    expect(above(position('desk-roster', 'desk', null), disabled('desk-second'))).toBeNull();
  });

  it('is never the cadre whom a complaint is about', () => {
    const complaint = complaintAbout('rs-head', { gridKind: 'residence', gridId: 'g-beiguan', rung: 3 });
    expect(above(position('rs-township', 'residence', 4), complaint)).toBe('desk-roster');
    expect(above(position('hv-cadre', 'home_village', 2), complaintAbout('hv-primary', { gridKind: 'home_village', gridId: 'g-xili', rung: 1 }))).toBe('hv-secretary');
  });
});
