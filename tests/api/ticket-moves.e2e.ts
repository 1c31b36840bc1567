import type { RequestView, ReceiverView } from '../../shared/contracts/request.js';
import type { ServiceModule } from '../../shared/service-module.js';
import { expectStatus, signIn, type ApiClient } from '../support/api-client.js';
import { exampleFiling, file, leadOf, me, repair, requestOf, ticketOf } from '../support/filings.js';

let resident: ApiClient;
beforeAll(async () => { resident = await signIn('resident-xili'); });

async function filed(): Promise<{ request: RequestView; id: string; lead: ApiClient; persona: string }> {
  const request = await file(resident);
  const { client, persona } = await leadOf(request);
  return { request, id: request.id, lead: client, persona };
}

const done = async (client: ApiClient, path: string, body: unknown = {}): Promise<{ version: number; state: string }> => expectStatus(await client.post<{ version: number; state: string }>(path, body), 200);

describe('the life of a ticket', () => {
  it('goes from filing to rating, each step a line that the resident reads', async () => {
    const { id, lead } = await filed();
    expect(await done(lead, `/tickets/${id}/accept`, { version: 1 })).toMatchObject({ version: 2, state: 'accepted' });
    await done(lead, `/tickets/${id}/answer`, { outcome: 'solved', text: '已修好' });
    const answered = await requestOf(resident, id);
    expect(answered).toMatchObject({ state: 'answered', outcome: 'solved', nextDueAt: null });
    expect(Date.parse(answered.autoCloseAt!) - Date.parse(answered.updatedAt)).toBe(7 * 86_400_000);
    await done(resident, `/requests/${id}/confirm`);
    await done(resident, `/requests/${id}/rate`, { level: 5, text: '很快' });
    const closed = await requestOf(resident, id);
    expect(closed).toMatchObject({ state: 'closed', rating: 5, moves: ['reopen'] });
    expect(closed.timeline.map(({ move }) => move)).toEqual(['submit', 'accept', 'answer', 'confirm', 'rate']);
    expect(closed.timeline[2]!.text).toBe('已解决：已修好');
  });

  it('a note among cadres is not for the resident', async () => {
    const { id, lead } = await filed();
    await done(lead, `/tickets/${id}/comment`, { text: '房东难缠' });
    expect(JSON.stringify(await requestOf(resident, id))).not.toContain('房东难缠');
    expect((await ticketOf(lead, id)).timeline.at(-1)).toMatchObject({ move: 'comment', text: '房东难缠' });
  });

  it('asking for more stops the clocks, and supplementing lets them go on from what was left', async () => {
    const { id, lead } = await filed();
    await done(lead, `/tickets/${id}/ask-supplement`, { text: '请拍张照片' });
    const waiting = await requestOf(resident, id);
    expect(waiting).toMatchObject({ state: 'awaiting_resident', nextDueAt: null, overdue: false });
    expect(waiting.moves[0]).toBe('supplement');
    await done(resident, `/requests/${id}/supplement`, { text: '补上了' });
    const going = await requestOf(resident, id);
    expect(going.state).toBe('accepted');
    expect(going.nextDueKind).toBe('resolve');
    expect(Date.parse(going.resolveDueAt)).toBeGreaterThanOrEqual(Date.parse(waiting.resolveDueAt));
  });

  it('still open goes back to the lead; withdrawing ends it; reopening routes anew', async () => {
    const { id, lead } = await filed();
    await done(lead, `/tickets/${id}/answer`, { outcome: 'explained', text: '这是房东的事' });
    expect(await done(resident, `/requests/${id}/still-open`, { text: '房东不管' })).toMatchObject({ state: 'accepted' });
    expect(await done(resident, `/requests/${id}/withdraw`, { text: '自己修了' })).toMatchObject({ state: 'withdrawn' });
    const reopened = await done(resident, `/requests/${id}/reopen`, { text: '又漏了' });
    expect(reopened.state).toBe('assigned');
    expect(await requestOf(resident, id)).toMatchObject({ outcome: null, endedAt: null, nextDueKind: 'accept' });
  });

  it('declining says why and who is responsible instead', async () => {
    const { id, lead } = await filed();
    expect((await lead.post(`/tickets/${id}/decline`, { reason: '属于保修' })).status).toBe(400);
    await done(lead, `/tickets/${id}/decline`, { reason: '属于保修', responsible: '容东片区物业' });
    expect((await requestOf(resident, id)).timeline.at(-1)!.text).toContain('容东片区物业');
  });

  it('a transfer goes to a legal receiver, keeps the due times, and can be returned once', async () => {
    const { request, id, lead } = await filed();
    const receivers = expectStatus(await lead.get<ReceiverView[]>(`/tickets/${id}/receivers`), 200);
    expect(receivers.map((one) => one.id)).not.toContain(request.lead.id);
    const team = await signIn('team-xili-primary');
    const receiver = receivers.find(({ gridKind }) => gridKind === 'work_team')!;
    await done(lead, `/tickets/${id}/transfer`, { toCadreId: receiver.id, reason: '该找工作组' });
    const moved = await requestOf(resident, id);
    expect(moved).toMatchObject({ acceptDueAt: request.acceptDueAt, resolveDueAt: request.resolveDueAt, state: 'assigned' });
    expect(moved.lead.id).toBe(receiver.id);
    expect((await lead.post(`/tickets/${id}/accept`)).status).toBeGreaterThanOrEqual(403);
    await done(team, `/tickets/${id}/return`, { reason: '还是归村里' });
    expect((await requestOf(resident, id)).lead.id).toBe(request.lead.id);
    expect((await lead.post(`/tickets/${id}/return`, { reason: '再退回' })).body.code).toBe('ticket/already-returned');
  });

  it('an illegal receiver is refused', async () => {
    const { id, lead } = await filed();
    const stranger = expectStatus(await (await signIn('wangmahu-secretary')).get<{ cadre: { id: string } }>('/me'), 200).cadre.id;
    expect((await lead.post(`/tickets/${id}/transfer`, { toCadreId: stranger, reason: '转给别人' })).body.code).toBe('ticket/illegal-receiver');
  });

  it('reclassifying routes anew and keeps what was said', async () => {
    const request = await file(resident, { module: 'general', details: {}, description: '想租个带暖气的房子' });
    const { client } = await leadOf(request);
    await done(client, `/tickets/${request.id}/reclassify`, { module: 'rental', reason: '是租房的事' });
    const after = await requestOf(resident, request.id);
    expect(after).toMatchObject({ module: 'rental', description: '想租个带暖气的房子', state: 'assigned' });
    const { client: now } = await leadOf(after);
    expect((await now.post(`/tickets/${request.id}/reclassify`, { module: 'rental', reason: '同一类' })).body.code).toBe('ticket/same-module');
  });

  it('a complaint stays one: it never reaches the cadre whom it is about through another module or a transfer', async () => {
    const { household } = await me(resident);
    const about = household!.grids.find(({ kind }) => kind === 'work_team')!.cadres[0]!;
    const request = await file(resident, { module: 'complaint', details: { matter: 'delay', about: 'listed', aboutCadreId: about.id, what: '去了三次都说明天来' } });
    expect(request.visibility).toBe('case');
    expect([request.lead, ...request.assists].map(({ id }) => id)).not.toContain(about.id);
    const { client } = await leadOf(request);
    const receivers = expectStatus(await client.get<ReceiverView[]>(`/tickets/${request.id}/receivers`), 200);
    expect(receivers.map(({ id }) => id)).not.toContain(about.id);
    expect((await client.post(`/tickets/${request.id}/transfer`, { toCadreId: about.id, reason: '转给本人' })).body.code).toBe('ticket/illegal-receiver');
    expect((await client.post(`/tickets/${request.id}/reclassify`, { module: 'general', reason: '换个类别' })).body.code).toBe('ticket/complaint-stays');
  });

  it('danger and case that show only in a supplement take effect at once: other clocks, other people, other readers', async () => {
    const request = await file(resident, { module: 'general', details: { urgency: 'soon' }, description: '邻居来闹' });
    const { client } = await leadOf(request);
    await done(client, `/tickets/${request.id}/ask-supplement`, { text: '动手了吗' });
    await done(resident, `/requests/${request.id}/supplement`, { text: '动手了', details: { urgency: 'violence' } });
    const after = await requestOf(resident, request.id);
    expect(after).toMatchObject({ visibility: 'case', danger: true, summary: '保密事项' });
    expect(Date.parse(after.replyDueAt) - Date.parse(after.updatedAt)).toBe(3_600_000);
    expect((await (await signIn('office-rongcheng')).get(`/tickets/${request.id}`)).status).toBe(404);
  });

  it('danger does not go down by reclassifying, and a detour over a case module hides nothing', async () => {
    const gas = await file(resident, repair({ danger: 'gas', fault: 'gas', slot: null as unknown as string }));
    const { client } = await leadOf(gas);
    await done(client, `/tickets/${gas.id}/reclassify`, { module: 'general', reason: '先这样' });
    const lowered = await requestOf(resident, gas.id);
    expect(lowered).toMatchObject({ danger: true, acceptDueAt: gas.acceptDueAt });

    const { request, lead } = await filed();
    await done(lead, `/tickets/${request.id}/reclassify`, { module: 'mediation', reason: '像是纠纷' });
    const hidden = await requestOf(resident, request.id);
    expect(hidden.visibility).toBe('case');
    await done((await leadOf(hidden)).client, `/tickets/${request.id}/reclassify`, { module: 'repairs', reason: '还是维修' });
    expect(await requestOf(resident, request.id)).toMatchObject({ visibility: 'grid', summary: '屋顶漏雨', details: { fault: 'roof' } });
  });

  it('a supplement names its files, and answers of a former form do not stand in its way', async () => {
    const { id, lead } = await filed();
    await done(lead, `/tickets/${id}/reclassify`, { module: 'rental', reason: '是租房的事' });
    const { client } = await leadOf(await requestOf(resident, id));
    await done(client, `/tickets/${id}/ask-supplement`, { text: '想租还是出了麻烦' });
    await done(resident, `/requests/${id}/supplement`, { text: '出了麻烦', details: { want: 'trouble' } });
    expect((await requestOf(resident, id)).details).toMatchObject({ want: 'trouble', fault: 'roof' });
  });

  it('a complaint is routed anew when the resident names its lead, and an unnamed one is the desk’s', async () => {
    const unnamed = await file(resident, { module: 'complaint', details: { matter: 'delay', about: 'named', aboutName: '那个干部', what: '去了三次' } });
    expect(unnamed.lead.gridKind).toBe('desk');
    const { client } = await leadOf(unnamed);
    await done(client, `/tickets/${unnamed.id}/ask-supplement`, { text: '是哪一位' });
    await done(resident, `/requests/${unnamed.id}/supplement`, { text: '就是他', details: { about: 'listed', aboutCadreId: unnamed.lead.id.toUpperCase(), aboutName: '' } });
    const after = await requestOf(resident, unnamed.id);
    expect(after.lead.id).not.toBe(unnamed.lead.id);
    expect((await client.get(`/tickets/${unnamed.id}`)).status).toBe(404);
  });

  it('urging reaches the lead and one rank above, once per working day', async () => {
    const { id } = await filed();
    await done(resident, `/requests/${id}/urge`, { text: '还在漏' });
    expect((await resident.post(`/requests/${id}/urge`)).body.code).toBe('ticket/urged-today');
    expect((await requestOf(resident, id)).timeline.at(-1)!.text).toContain('上一级');
  });
});

describe('moves that are refused', () => {
  it('an illegal move is 409 and says the present state', async () => {
    const { id, lead } = await filed();
    const answer = await resident.post(`/requests/${id}/confirm`);
    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({ code: 'ticket/illegal-move', message: expect.stringContaining('待受理') as string });
    await done(lead, `/tickets/${id}/accept`);
    expect((await lead.post(`/tickets/${id}/accept`)).body.code).toBe('ticket/illegal-move');
  });

  it('a stale move is 409 and says what changed', async () => {
    const { id, lead } = await filed();
    await done(lead, `/tickets/${id}/accept`, { version: 1 });
    const stale = await lead.post(`/tickets/${id}/answer`, { version: 1, outcome: 'solved', text: '好了' });
    expect(stale.status).toBe(409);
    expect(stale.body).toMatchObject({ code: 'ticket/stale', details: { version: 2, changed: { title: '受理' } } });
  });

  it('of ten moves at once on one version exactly one wins', async () => {
    const { id, lead } = await filed();
    const answers = await Promise.all(Array.from({ length: 10 }, () => lead.post(`/tickets/${id}/accept`, { version: 1 })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(9).fill(409)]);
  });

  it('who assists may comment but not accept', async () => {
    const { id, request } = await filed();
    expect(request.assists[0]!.gridKind).toBe('work_team');
    const assist = await signIn('team-xili-primary');
    const answer = await assist.post(`/tickets/${id}/accept`);
    expect(answer).toMatchObject({ status: 403, body: { code: 'ticket/not-the-lead', message: expect.stringContaining(request.lead.name) as string } });
    await done(assist, `/tickets/${id}/comment`, { text: '我可以陪同' });
  });

  it('a rating is given once, on five levels, after the end', async () => {
    const { id, lead } = await filed();
    expect((await resident.post(`/requests/${id}/rate`, { level: 5 })).body.code).toBe('ticket/illegal-move');
    await done(lead, `/tickets/${id}/answer`, { outcome: 'solved', text: '好了' });
    await done(resident, `/requests/${id}/confirm`);
    expect((await resident.post(`/requests/${id}/rate`, { level: 6 })).status).toBe(400);
    await done(resident, `/requests/${id}/rate`, { level: 1 });
    expect((await resident.post(`/requests/${id}/rate`, { level: 5 })).body.code).toBe('ticket/already-rated');
  });
});

describe('a cadre logs a call', () => {
  it('as a ticket for a household in scope, whose resident sees it', async () => {
    const team = await signIn('team-xili-primary');
    const { household } = expectStatus(await resident.get<{ household: { id: string } }>('/me'), 200);
    const logged = expectStatus(await team.post<RequestView>('/tickets', { householdId: household.id, channel: 'call', module: 'general', details: {}, description: '来电说暖气不热' }), 201);
    expect((await requestOf(resident, logged.id)).timeline[0]!.text).toContain('来电');
    const { details: _details, ...incomplete } = repair();
    expectStatus(await team.post<RequestView>('/tickets', { ...incomplete, details: { fault: 'heating' }, householdId: household.id, channel: 'visit' }), 201);
  });

  it('and hears of the answer, to call back whoever telephoned', async () => {
    const team = await signIn('team-xili-primary');
    const { household, person } = await me(resident);
    const { details: _details, ...rest } = repair();
    const logged = expectStatus(await team.post<RequestView>('/tickets', { ...rest, details: { fault: 'heating' }, householdId: household!.id, channel: 'call' }), 201);
    const { client, persona } = await leadOf(logged);
    expect(persona).not.toBe('team-xili-primary');
    await done(client, `/tickets/${logged.id}/answer`, { outcome: 'solved', text: '暖气通了' });
    const inbox = expectStatus(await team.get<{ items: { ticketId: string; text: string; page: string }[] }>('/me/inbox'), 200);
    expect(inbox.items.find(({ ticketId, text }) => ticketId === logged.id && text.includes('回电话'))).toMatchObject({
      text: expect.stringContaining(`请给${person!.name}回电话`) as string, page: expect.stringContaining('cadre/pages/ticket/index') as string,
    });
  });

  it('but not for a household outside it', async () => {
    const { household } = expectStatus(await resident.get<{ household: { id: string } }>('/me'), 200);
    const outsider = await signIn('wangmahu-secretary');
    expect((await outsider.post('/tickets', { householdId: household.id, channel: 'call', module: 'general', details: {}, description: '打听' })).status).toBe(404);
  });
});

describe('the telephone behind a ticket', () => {
  it('is given to who is on it, and to nobody else', async () => {
    const { id, lead } = await filed();
    expect(expectStatus(await lead.post<{ value: string }>(`/tickets/${id}/reveal`, { field: 'phone' }), 200).value).toMatch(/^1\d{10}$/);
    expect((await lead.post(`/tickets/${id}/reveal`, { field: 'id-number' })).status).toBe(400);
    expect((await (await signIn('wangmahu-secretary')).post(`/tickets/${id}/reveal`, { field: 'phone' })).status).toBe(404);
    expect((await (await signIn('office-rongcheng')).post(`/tickets/${id}/reveal`, { field: 'phone' })).status).toBe(404);
  });

  it('an identity number in the answers is masked, and whole only for a reason', async () => {
    const { household } = await me(resident);
    const module = expectStatus(await resident.get<ServiceModule>('/service-modules/schooling'), 200);
    const filing = await exampleFiling(resident, module);
    filing.details['childIdNumber'] = '13062920190512002X';
    expect(household).toBeTruthy();
    const request = await file(resident, filing);
    const { client } = await leadOf(request);
    expect((await ticketOf(client, request.id)).details['childIdNumber']).toBe('••••002X');
    expect((await requestOf(resident, request.id)).details['childIdNumber']).toBe('13062920190512002X');
    expect((await client.post(`/tickets/${request.id}/reveal`, { field: 'detail', key: 'childIdNumber', reason: ' ' })).body.code).toBe('reveal/reason-needed');
    const revealed = expectStatus(await client.post<{ value: string }>(`/tickets/${request.id}/reveal`, { field: 'detail', key: 'childIdNumber', reason: '核对入学材料' }), 200);
    expect(revealed.value).toBe('13062920190512002X');
    const viewer = await signIn('office-rongcheng');
    expect(Object.keys((await ticketOf(viewer, request.id)).details)).not.toContain('childIdNumber');
  });
});
