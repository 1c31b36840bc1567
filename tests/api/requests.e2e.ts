import { randomUUID } from 'node:crypto';
import type { Page } from '../../shared/contracts/page.js';
import type { PreviewView, RequestView, TicketCard, TicketSummary } from '../../shared/contracts/request.js';
import type { ServiceModule } from '../../shared/service-module.js';
import { expectStatus, signIn, type ApiClient } from '../support/api-client.js';
import { exampleFiling, file, leadOf, me, repair, requestOf, ticketOf } from '../support/filings.js';

let resident: ApiClient;
beforeAll(async () => { resident = await signIn('resident-xili'); });

describe('filing a request', () => {
  it('has exactly one lead, at most two assists, reasons and due times in order', async () => {
    const filed = await file(resident);
    expect(filed.state).toBe('assigned');
    expect(filed.number).toMatch(/^130629-\d{8}-\d{4}$/);
    expect(filed.lead.gridKind).toBe('residence');
    expect(filed.assists.map(({ gridKind }) => gridKind)).toEqual(['work_team']);
    expect(filed.reasons[0]).toContain(filed.lead.name);
    expect([filed.acceptDueAt, filed.replyDueAt, filed.resolveDueAt]).toEqual([...[filed.acceptDueAt, filed.replyDueAt, filed.resolveDueAt]].sort());
    expect(filed.timeline.map(({ move }) => move)).toEqual(['submit']);
    expect(filed.moves).toEqual(expect.arrayContaining(['urge', 'withdraw']));
  });

  it('answers what its page reads afterwards', async () => {
    const filed = await file(resident);
    const { lead, assists, ...read } = await requestOf(resident, filed.id);
    const { lead: filedLead, assists: filedAssists, ...answered } = filed;
    expect(read).toEqual(answered);
    expect(lead).toEqual({ ...filedLead, phone: expect.stringMatching(/^1\d{10}$/) as string });
    expect(assists.map(({ id }) => id)).toEqual(filedAssists.map(({ id }) => id));
  });

  it('shows the promise before sending, and writes nothing', async () => {
    const before = expectStatus(await resident.get<Page<TicketSummary>>('/requests'), 200).total;
    const preview = expectStatus(await resident.post<PreviewView>('/requests/preview', repair({ fault: 'door' })), 200);
    expect(expectStatus(await resident.get<Page<TicketSummary>>('/requests'), 200).total).toBe(before);
    const filed = await file(resident, repair({ fault: 'door' }));
    expect(filed.lead.id).toBe(preview.lead.id);
    expect(filed.reasons).toEqual(preview.reasons);
    expect(preview.similar).toEqual([]);
    const again = expectStatus(await resident.post<PreviewView>('/requests/preview', repair({ fault: 'door' })), 200);
    expect(again.similar.map(({ id }) => id)).toContain(filed.id);
  });

  it('is possible in every module, with the examples of its row', async () => {
    const modules = expectStatus(await resident.get<ServiceModule[]>('/service-modules'), 200);
    expect(modules.filter(({ hidden }) => !hidden)).toHaveLength(13);
    for (const module of modules) {
      const filed = await file(resident, await exampleFiling(resident, module));
      expect({ module: filed.module, lead: filed.lead.name, state: filed.state }).toEqual({ module: module.code, lead: expect.stringMatching(/./) as string, state: 'assigned' });
    }
  });

  it('names each wrong field, with a Chinese text', async () => {
    const { details: _details, ...wrong } = repair();
    const answer = await resident.post('/requests', { ...wrong, details: { danger: 'none', fault: 'nothing', extra: 1 } });
    expect(answer.status).toBe(400);
    expect(answer.body.code).toBe('request/details-invalid');
    expect(answer.body.details.fields?.map(({ key }) => key)).toEqual(expect.arrayContaining(['fault', 'owner', 'address', 'slot', 'extra']));
    expect(answer.body.details.fields?.every(({ message }) => /[\u4e00-\u9fff]/.test(message))).toBe(true);
  });

  it('refuses a module that does not exist, and a person of another household', async () => {
    expect((await resident.post('/requests', { ...repair(), module: 'nothing' })).body.code).toBe('request/unknown-module');
    const stranger = (await me(await signIn('resident-gaobeidian'))).person!.id;
    expect((await resident.post('/requests', { ...repair(), personId: stranger })).body.code).toBe('request/person-not-in-household');
  });

  it('about a member who lives apart goes to the grid where that member lives', async () => {
    const apart = await signIn('resident-apart');
    const { household, person } = await me(apart);
    const others = household!.members.find(({ id, residenceId }) => id !== person!.id && residenceId !== household!.members.find((one) => one.id === person!.id)!.residenceId)!;
    const [own, parents] = [await file(apart), await file(apart, { ...repair(), personId: others.id })];
    expect(own.lead.gridName).not.toBe(parents.lead.gridName);
  });
});

describe('what others see of it', () => {
  it('the lead finds it in the list of things to do, with why', async () => {
    const filed = await file(resident);
    const { client } = await leadOf(filed);
    const todo = expectStatus(await client.get<Page<TicketCard>>(`/tickets?view=todo&q=${filed.number}`), 200);
    expect(todo.items).toHaveLength(1);
    expect(todo.items[0]).toMatchObject({ id: filed.id, myRole: 'lead', householdName: expect.stringMatching(/./) as string, whyMe: filed.reasons[0]! });
    expect((await ticketOf(client, filed.id)).household.address).toMatch(/./);
  });

  it('a cadre outside the household’s grids gets the same 404 as for an id of nothing', async () => {
    const filed = await file(resident);
    for (const persona of ['home-xiangcun', 'wangmahu-secretary', 'office-xiongxian']) {
      const outsider = await signIn(persona);
      const [there, nothing] = [await outsider.get(`/tickets/${filed.id}`), await outsider.get(`/tickets/${randomUUID()}`)];
      expect(there.status).toBe(404);
      expect(there.body).toEqual(nothing.body);
      const listed = expectStatus(await outsider.get<Page<TicketCard>>(`/tickets?view=grid&q=${filed.number}`), 200);
      expect(listed.total).toBe(0);
    }
  });

  it('another household gets 404 and no line of it', async () => {
    const filed = await file(resident);
    const stranger = await signIn('resident-gaobeidian');
    expect((await stranger.get(`/requests/${filed.id}`)).status).toBe(404);
    expect((await stranger.post(`/requests/${filed.id}/withdraw`)).status).toBe(404);
  });

  it('the office sees its county, the team head the team’s village', async () => {
    const filed = await file(resident);
    for (const persona of ['office-rongcheng', 'team-xili-head']) {
      const listed = expectStatus(await (await signIn(persona)).get<Page<TicketCard>>(`/tickets?view=grid&q=${filed.number}`), 200);
      expect(listed.items.map(({ id }) => id)).toEqual([filed.id]);
    }
  });
});

describe('a case', () => {
  it('is only for the people on it: in no grid list, no search, no message text', async () => {
    const injured = await signIn('resident-xiangcun');
    const filed = await file(injured, { ...repair(), visibility: 'case', description: '邻居打人' });
    expect(filed.summary).toBe('保密事项');
    const { client } = await leadOf(filed).catch(() => ({ client: null }));
    const others = ['home-xiangcun', 'police-xiangcun', 'office-xiongxian', 'township-bayu'];
    for (const persona of others) {
      const other = await signIn(persona);
      if ((await me(other)).cadre?.id === filed.lead.id || filed.assists.some(({ id }) => id === persona)) continue;
      const view = await other.get<RequestView>(`/tickets/${filed.id}`);
      const onIt = view.status === 200 && [filed.lead, ...filed.assists].some(({ name }) => name === (view.body as unknown as RequestView).lead.name);
      expect(view.status === 404 || onIt).toBe(true);
      expect(expectStatus(await other.get<Page<TicketCard>>(`/tickets?view=grid&q=${filed.number}`), 200).total).toBe(0);
    }
    if (client) expect(JSON.stringify((await client.get('/me/inbox')).body)).not.toContain('邻居打人');
  });

  it('mediation is one from the start, and hidden from the household’s others', async () => {
    const modules = expectStatus(await resident.get<ServiceModule[]>('/service-modules/mediation').then((answer) => ({ ...answer, body: [answer.body] as unknown as ServiceModule[] })), 200);
    const filed = await file(resident, await exampleFiling(resident, modules[0]!));
    expect(filed.visibility).toBe('case');
    const outsider = await signIn('office-rongcheng');
    if (filed.lead.gridKind !== 'desk') expect((await outsider.get(`/tickets/${filed.id}`)).status).toBe(404);
  });
});
