import { forgetSession, sessionStore } from './session-store';
import { signInAs } from './sign-in';
import { createStore, useStore } from './store';
import { isWeapp } from './target';

/** While a link's persona is signing in, pages wait: they must not be read as whoever was here before. */
const becoming = createStore(false);

export function useBecomingPersona(): boolean {
  return useStore(becoming);
}

/** `?persona=ID` in any address of the browser build, before or after the `#`, signs in as that persona. */
export function watchPersonaInUrl(): void {
  if (isWeapp) return;
  const become = (): void => {
    const persona = personaOf(window.location.href);
    if (!persona || persona === sessionStore.get().session?.persona) return;
    becoming.set(true);
    // After a failure nobody is signed in, and one can choose again: never the page as whoever was here before.
    signInAs(persona).catch(() => forgetSession(true)).finally(() => becoming.set(false));
  };
  become();
  window.addEventListener('hashchange', become);
}

export function personaOf(url: string): string | null {
  const found = /[?&]persona=([^&#]+)/.exec(url);
  return found?.[1] ? decodeURIComponent(found[1]) : null;
}
