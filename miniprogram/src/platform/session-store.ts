import type { RoleName } from '@shared/grids';
import type { SignInView } from '@shared/contracts/person';
import { readStored, removeStored, writeStored } from './storage';
import { createStore, useStore } from './store';

/** Who is signed in on this phone. `face` is the role whose pages are shown; `persona` only in the browser build. */
export interface Session extends SignInView {
  face: RoleName;
  persona: string | null;
}

export interface SessionState {
  session: Session | null;
  /** The person signed out: WeChat must not sign them in again before they ask. */
  signedOut: boolean;
}

const KEY = 'session';

export const sessionStore = createStore<SessionState>(readStored<SessionState>(KEY) ?? { session: null, signedOut: false });

/** Keeps the face that was on, as long as the person still has that role. */
export function keepSession(view: SignInView, persona: string | null): Session {
  const before = sessionStore.get().session;
  const samePerson = before !== null && before.persona === persona;
  const face = samePerson && view.roles.includes(before.face) ? before.face : defaultFace(view.roles);
  const session: Session = { ...view, face, persona };
  update({ session, signedOut: false });
  return session;
}

export function setFace(face: RoleName): void {
  const { session } = sessionStore.get();
  if (session && session.face !== face && session.roles.includes(face)) update({ session: { ...session, face }, signedOut: false });
}

export function setRoles(roles: RoleName[]): void {
  const { session } = sessionStore.get();
  if (!session || session.roles.join() === roles.join()) return;
  update({ session: { ...session, roles, face: roles.includes(session.face) ? session.face : defaultFace(roles) }, signedOut: false });
}

export function forgetSession(signedOut: boolean): void {
  removeStored(KEY);
  update({ session: null, signedOut });
}

export function useSession(): SessionState {
  return useStore(sessionStore);
}

function defaultFace(roles: RoleName[]): RoleName {
  return roles.includes('cadre') ? 'cadre' : (roles[0] ?? 'resident');
}

function update(state: SessionState): void {
  writeStored(KEY, state);
  sessionStore.set(state);
}
