import type { Details } from '@shared/service-module';
import type { Visibility } from '@shared/ticket-states';
import { readStored, removeStored, writeStored } from '@/platform/storage';
import { randomUuid } from '@/platform/uuid';

/** What was typed so far; written at each change, so that a restart loses nothing. */
export interface RequestDraft {
  /** Null: as the form suggests. */
  personId: string | null;
  /** Only what was answered by hand; '' = cleared by hand, so that no known answer comes back. */
  details: Details;
  description: string;
  /** The person asked for more secrecy than the module grants. */
  visibility: Visibility | null;
  /** Stays while it is unknown whether a sending arrived: sending again then never doubles. */
  idempotencyKey: string;
}

export function emptyDraft(): RequestDraft {
  return { personId: null, details: {}, description: '', visibility: null, idempotencyKey: randomUuid() };
}

/** `owner`: whose draft it is, so that two people on one phone don't read each other's. */
export function draftKey(owner: string, moduleCode: string): string {
  return `draft:${owner}:${moduleCode}`;
}

export function readDraft(key: string): RequestDraft {
  return { ...emptyDraft(), ...readStored<Partial<RequestDraft>>(key) };
}

export function keepDraft(key: string, draft: RequestDraft): void {
  writeStored(key, draft);
}

export function dropDraft(key: string): void {
  removeStored(key);
}

export function isEmptyDraft(draft: RequestDraft): boolean {
  return draft.description === '' && Object.keys(draft.details).length === 0;
}
