import type { GridKind, HouseholdStage, RoleName, TieRole } from '../grids.js';

/** A cadre as others see them. The phone is dialled through `POST …/reveal`, which is audited. */
export interface CadreView { id: string; name: string; title: string; gridKind: GridKind; gridName: string }

/** One of the household's responsible cadres, with why. */
export interface ResponsibleCadreView extends CadreView {
  role: TieRole;
  /** Plain Chinese: why this person looks after this household. */
  why: string;
  /** Since when, ISO date. */
  since: string;
  /** Residents may call their own responsible cadres: the number is theirs to know. */
  phone: string;
  /** On leave: who stands in. */
  substitute?: { id: string; name: string; phone: string };
}
export interface ResponsibleGridView { kind: GridKind; title: string; gridId: string; gridName: string; cadres: ResponsibleCadreView[] }

export interface MemberView { id: string; name: string; relation: string; isHead: boolean; age: number; residenceId: string; livesApart: boolean; isMe: boolean }
export interface ResidenceView { id: string; divisionCode: string; divisionName: string; address: string; since: string; outOfCounty: boolean }

export interface HouseholdView {
  id: string;
  code: string;
  countyCode: string;
  homeVillageCode: string;
  homeVillageName: string;
  stage: HouseholdStage;
  stageTitle: string;
  agreementNumber: string | null;
  members: MemberView[];
  residences: ResidenceView[];
  grids: ResponsibleGridView[];
}

/** `GET /api/v1/me`. */
export interface MeView {
  /** `phone` is the caller's own number, so that forms need not ask for it again. */
  person: { id: string; name: string; phoneMasked: string; phone?: string } | null;
  roles: RoleName[];
  household: HouseholdView | null;
  /** A binding that waits for a tied cadre's word. */
  pendingBinding: { id: string; submittedAt: string } | null;
  cadre: { id: string; posts: { seatId: string | null; title: string; gridName: string; gridKind: GridKind }[] } | null;
  unreadMessages: number;
  /** One-time consents left per WeChat template; 0 = 收不到提醒. */
  consents: Record<string, number>;
  /** Templates to ask consent for, by tap. */
  templates: { submit: string[]; accept: string[]; answer: string[] };
}

/** `POST /api/v1/auth/wechat {code}`, `/auth/phone {code}`. */
export interface SignInView { token: string; expiresAt: string; roles: RoleName[]; bound: boolean }

/** `GET /api/v1/me/inbox`. `page` is the mini-program page with its query, `role` the face in which it opens. */
export interface InboxMessageView { id: string; role: RoleName; title: string; text: string; page: string; at: string; readAt: string | null; ticketId: string | null }

/** `GET /api/v1/bindings`: bindings by name + last six of the ID number that wait for a tied cadre. */
export interface BindingView { id: string; personName: string; householdCode: string; homeVillageName: string; relation: string; submittedAt: string }

/** `GET /api/v1/me/export`: everything that is held about the caller, in plain; instants are ISO strings. */
export interface MyDataView {
  exportedAt: string;
  person: { id: string; countyCode: string; name: string; phone: string | null; idNumber: string | null; birthYear: number | null };
  /** WeChat accounts that act as this person, and their sessions that are still valid. */
  accounts: { openid: string; createdAt: string; sessions: { createdAt: string; expiresAt: string }[] }[];
  household: {
    code: string; stage: HouseholdStage; agreementNumber: string | null; relation: string;
    /** Of the household's head only. */
    bankAccount: string | null;
    residence: { divisionName: string; address: string; since: string };
    memberNames: string[];
  } | null;
  cadre: { staffNumber: string; title: string; enabled: boolean } | null;
  consents: { template: string; remaining: number; updatedAt: string }[];
  claims: { state: string; submittedAt: string; decidedAt: string | null }[];
  /** What the caller filed, or what is about them. */
  requests: { number: string; module: string; state: string; submittedAt: string; details: unknown; description: string | null; timeline: { at: string; move: string; actorName: string; text: string | null }[] }[];
  attachments: { id: string; kind: string; size: number; createdAt: string }[];
  messages: { title: string; text: string; at: string; readAt: string | null }[];
  /** Who looked at what of the caller's data, and what the caller did, from the audit. */
  record: { at: string; action: string; byMyself: boolean }[];
}
