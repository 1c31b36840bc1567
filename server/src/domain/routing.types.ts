/**
 * What routing needs to know, as plain data (domain.md, "Routing"). The loader reads it in one go; the policy decides.
 * Order of the lists never matters: the policy sorts by rung, open leads, age of the tie and id.
 */
import type { GridKind, HouseholdGridKind, Rung, TieBinding, TieRole } from '../../../shared/grids.js';
import type { Details, RoutingRow } from '../../../shared/service-module.js';

/**
 * A grid of the person whom the request is about. `work_team` comes from the household, `home_village` from the
 * household or its cell, `residence` from where this person lives (a member living apart has another one than the
 * household). A place outside the county whose grid nobody has set up yet: `gridId: null, outOfCounty: true`.
 * An unknown place of residence: leave the entry out.
 */
export interface RoutingGrid {
  kind: HouseholdGridKind;
  gridId: string | null;
  /** As a resident says it, e.g. 北关村; of a work team: its village's name. */
  name: string;
  /** Lies in another county than the household's own office. */
  outOfCounty: boolean;
}

/** A tie of the household, of this person's place of residence, or of its cell. Ended ties may be left out. */
export interface RoutingTie {
  id: string;
  gridKind: HouseholdGridKind | 'police';
  gridId: string | null;
  role: TieRole;
  bound: TieBinding;
  /** The person of a person tie (who may have no seat any more), or whoever sits on the seat; null = vacant. */
  holderCadreId: string | null;
  /** The seat of a seat tie. */
  seatId?: string;
  /** Height of the holder in the grid's ladder; 1 where the household is nearest. Police ties: 1. */
  rung: Rung;
  since: Date;
  until?: Date | null;
}

/**
 * A seat in the ladder above the household, rung 4 (township) included. Seats of rung 1 answer only for those tied to
 * them, so routing reaches rung 1 through ties alone and passes over such seats.
 */
export interface RoutingSeat {
  id: string;
  gridKind: HouseholdGridKind;
  gridId: string | null;
  rung: Rung;
  /** What the seat is called, e.g. 村党支部书记; '' = the rung's usual title. */
  title: string;
  holderCadreId: string | null;
}

export interface RoutingCadre {
  id: string;
  name: string;
  /** The account works: not disabled, not suspended. */
  enabled: boolean;
  onLeave: boolean;
  /** Who stands in during the leave; followed from one to the next. */
  substituteId?: string | null;
  /** The ticket is of this cadre's own household, or about this cadre: they neither lead nor assist. */
  concerned: boolean;
  /** Count of open tickets that this cadre leads. */
  openLeads: number;
}

/** The duty desk of the household's own county. */
export interface RoutingDesk {
  gridId: string | null;
  /** Who is on the roster at `at`. */
  rosterCadreId?: string | null;
  /** Everybody of the desk, in whatever order. */
  staff: readonly string[];
}

/** The cadre whom a complaint is about, with every seat and tie through which they serve (any grid). */
export interface ComplaintAbout {
  cadreId: string;
  positions: readonly { gridKind: GridKind; gridId: string | null; rung: Rung }[];
}

export interface RoutingFacts {
  /** At most one of each kind. */
  grids: readonly RoutingGrid[];
  ties: readonly RoutingTie[];
  seats: readonly RoutingSeat[];
  /** By id: every holder above, the desk's people, and all substitutes that can be reached from them. */
  cadres: Readonly<Record<string, RoutingCadre>>;
  desk: RoutingDesk;
  complaintAbout?: ComplaintAbout | null;
}

export interface RouteInput {
  /** The county's row of the module; 说事 has a row of its own. */
  module: { routing: readonly RoutingRow[] };
  details: Details;
  facts: RoutingFacts;
  at: Date;
}

/** How somebody came onto the ticket. */
export interface RoutedVia {
  tieId?: string;
  seatId?: string;
  /** Height on the ladder; null = the desk. */
  rung: Rung | null;
  /** How many holders or rungs were passed over before; 0 = the first choice. */
  hops: number;
  /** The tie or seat is of this cadre, who is on leave: the assigned one stands in. */
  standsInFor?: string;
}

export interface RoutedCadre {
  cadreId: string;
  gridKind: GridKind;
  gridId: string | null;
  via: RoutedVia;
}

export interface Route {
  lead: RoutedCadre;
  /** At most two, distinct, never the lead. */
  assists: RoutedCadre[];
  /** Plain Chinese. The first is the one line for the resident; then one line per hop and per assist ("why me"). */
  reasons: string[];
}

/** Where somebody stands on the ticket: from the assignment row. `rung` null = the desk. */
export interface Position {
  cadreId: string;
  gridKind: GridKind;
  rung: Rung | null;
}

/** Who may get a ticket by transfer. */
export interface Receiver extends RoutedCadre {
  name: string;
  /** e.g. 原村西里村二级网格员 */
  title: string;
}
