import type { HouseholdStage } from '../grids.js';
import type { TicketSummary } from './request.js';
import type { MemberView, ResidenceView, ResponsibleGridView } from './person.js';

/** `GET /api/v1/households?q=&stage=&page=`: households in the cadre's scope, by name, name's initials, code, or phone's last four. */
export interface HouseholdCard {
  id: string;
  code: string;
  headName: string;
  homeVillageName: string;
  residenceName: string;
  memberCount: number;
  stage: HouseholdStage;
  stageTitle: string;
  openTickets: number;
  /** Living alone and over 70, … */
  tags: string[];
  myTie: string | null;
}

/** `GET /api/v1/households/:id`. */
export interface HouseholdFileView extends HouseholdCard {
  members: Omit<MemberView, 'isMe'>[];
  /** Where they live now, the head's place first; the address itself only through `POST …/reveal`. */
  residences: Omit<ResidenceView, 'address'>[];
  phoneMasked: string;
  grids: ResponsibleGridView[];
  tickets: TicketSummary[];
}
