/**
 * Who is active (domain.md, "Routing" 4): the account is enabled, they are not concerned by the ticket, and not on leave
 * or with an active substitute. Substitutes are followed from one to the next; a circle of them is nobody.
 */
import type { RoutingFacts } from './routing.types.js';

/** Concerned: the ticket is of their own household, or against them. */
export function isConcerned(facts: RoutingFacts, cadreId: string): boolean {
  return facts.complaintAbout?.cadreId === cadreId || facts.cadres[cadreId]?.concerned === true;
}

/** The cadre who acts for this holder, mostly the holder; null = nobody does. */
export function activeCadre(facts: RoutingFacts, holderCadreId: string | null | undefined): string | null {
  const seen = new Set<string>();
  let current = holderCadreId;
  while (current && !seen.has(current)) {
    seen.add(current);
    const cadre = facts.cadres[current];
    if (!cadre?.enabled || isConcerned(facts, current)) return null;
    if (!cadre.onLeave) return current;
    current = cadre.substituteId;
  }
  return null;
}
