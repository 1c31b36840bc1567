import type { MeView } from '../../shared/contracts/person.js';
import type { RequestView, SubmitRequest, TicketView } from '../../shared/contracts/request.js';
import { exampleDetails } from '../../shared/field-rules.js';
import type { Details, ServiceModule } from '../../shared/service-module.js';
import { expectStatus, signIn, type ApiClient } from './api-client.js';

/** A repair that routes to the residence grid; `fault` varies the summary. */
export const repair = (over: Details = {}): SubmitRequest => ({
  module: 'repairs',
  details: {
    danger: 'none', fault: 'roof', owner: 'own', address: { divisionCode: '130629100203', text: '西关村向阳巷5号院东屋' },
    slot: { date: '2026-12-01', from: '09:00', to: '11:00' }, ...over,
  },
});

export async function file(client: ApiClient, request: SubmitRequest = repair()): Promise<RequestView> {
  return expectStatus(await client.post<RequestView>('/requests', request), 201);
}

export const requestOf = async (client: ApiClient, id: string): Promise<RequestView> => expectStatus(await client.get<RequestView>(`/requests/${id}`), 200);
export const ticketOf = async (client: ApiClient, id: string): Promise<TicketView> => expectStatus(await client.get<TicketView>(`/tickets/${id}`), 200);
export const me = async (client: ApiClient): Promise<MeView> => expectStatus(await client.get<MeView>('/me'), 200);

/** The examples of a module's row, with a real member and a real cadre, and without the examples' attachments. */
export async function exampleFiling(client: ApiClient, module: ServiceModule): Promise<SubmitRequest> {
  const { household } = await me(client);
  const details: Details = { ...exampleDetails(module) };
  for (const { key, kind } of module.fields) {
    if (!(key in details)) continue;
    if (kind === 'photo' || kind === 'file' || kind === 'voice') delete details[key];
    if (kind === 'person') details[key] = household!.members[0]!.id;
    if (kind === 'cadre') details[key] = household!.grids[0]!.cadres[0]!.id;
  }
  return { module: module.code, details, description: '请帮忙看看' };
}

const CADRES = [
  'team-xili-primary', 'team-xili-partner', 'team-xili-head', 'residence-xili', 'home-xili', 'home-xiangcun', 'police-xiangcun', 'residence-gaobeidian',
  'beiguan-head', 'beiguan-rep', 'wangmahu-secretary', 'both-nanhezhao', 'township-bayu', 'office-rongcheng', 'office-xiongxian',
] as const;
let signedIn: Promise<Map<string, ApiClient>> | undefined;

/** The cadre persona who leads this request now, signed in. Errors: when the lead is none of the personas. */
export async function leadOf({ lead }: Pick<RequestView, 'lead'>): Promise<{ persona: string; client: ApiClient }> {
  signedIn ??= Promise.all(CADRES.map(async (persona) => [persona, await signIn(persona)] as const)).then((pairs) => new Map(pairs));
  for (const [persona, client] of await signedIn) {
    if ((await me(client)).cadre?.id === lead.id) return { persona, client };
  }
  throw new Error(`The lead ${lead.name} is none of the personas`);
}
