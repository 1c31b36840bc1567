/** What routing climbs: posts on steps, and whom it finds there. */
import type { GridKind, Rung } from '../../../shared/grids.js';
import type { RoutingSeat, RoutingTie } from './routing.types.js';

/** A tie, a seat, or a place at the desk: something that somebody holds, or nobody. */
export interface Post {
  gridKind: GridKind;
  gridId: string | null;
  rung: Rung | null;
  holderCadreId: string | null;
  tie?: RoutingTie;
  seat?: RoutingSeat;
  /** e.g. 现居住地北关村主包联 */
  label: string;
}

/** Posts of one standing, and what to say (if anything) when nobody there is active. */
export interface Step { posts: readonly Post[]; gap: readonly string[] }

/** Who was found, and the lines about whom or what was passed over on the way. */
export interface Found { post: Post; cadreId: string; passed: readonly string[] }
