import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { sqlInstant } from '../database/instant.js';
import type { RoutingCadre } from '../domain/routing.types.js';

/** A cadre as a ticket names them. */
export interface NamedCadre { personId: string; name: string; title: string }

interface CadreRow extends NamedCadre { id: string; enabled: number; householdId: string | null; substituteCadreId: string | null; onLeave: number; openLeads: number }

/** Of which household and about which cadre the ticket is: those whom it concerns take no part in it. */
interface CadresQuery { householdId: string; at: Date; aboutCadreId?: string }

/** Substitutes of substitutes are followed this far; a longer chain counts as nobody. */
const SUBSTITUTE_ROUNDS = 6;

/** Reads the cadres behind ties, seats and desk, with whoever stands in for those on leave. */
@Injectable()
export class LoadRoutingCadresService {
  async execute(manager: EntityManager, wanted: readonly string[], query: CadresQuery): Promise<{ cadres: Record<string, RoutingCadre>; people: Map<string, NamedCadre> }> {
    const found: Record<string, RoutingCadre> = {};
    const people = new Map<string, NamedCadre>();
    let missing = [...new Set(wanted)];
    for (let round = 0; missing.length && round < SUBSTITUTE_ROUNDS; round++) {
      for (const row of await this.rows(manager, missing, query.at)) {
        people.set(row.id, { personId: row.personId, name: row.name, title: row.title });
        found[row.id] = {
          id: row.id, name: row.name, enabled: Boolean(row.enabled), onLeave: Boolean(row.onLeave), substituteId: row.substituteCadreId,
          concerned: row.householdId === query.householdId || row.id === query.aboutCadreId, openLeads: Number(row.openLeads),
        };
      }
      missing = [...new Set(Object.values(found).flatMap(({ substituteId }) => (substituteId && !found[substituteId] ? [substituteId] : [])))];
    }
    return { cadres: found, people };
  }

  private rows(manager: EntityManager, ids: readonly string[], at: Date): Promise<CadreRow[]> {
    const now = sqlInstant(at);
    return manager.query<CadreRow[]>(
      `SELECT c.id, c.personId, c.name, c.title, c.enabled, m.householdId, l.substituteCadreId, CASE WHEN l.id IS NULL THEN 0 ELSE 1 END AS onLeave,
              (SELECT COUNT(*) FROM assignment a WHERE a.cadreId = c.id AND a.list = 'todo' AND a.role = 'lead') AS openLeads
       FROM cadre c
       LEFT JOIN household_member m ON m.personId = c.personId
       LEFT JOIN leave_period l ON l.cadreId = c.id AND l.startsAt <= ? AND l.endsAt > ?
       WHERE c.id IN (${ids.map(() => '?').join(', ')})`,
      [now, now, ...ids],
    );
  }
}
