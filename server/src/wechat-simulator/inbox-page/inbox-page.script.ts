/** The page's script as text, since it runs in the browser and the build is the server's. */
export const INBOX_SCRIPT = `'use strict';
const search = document.getElementById('search');
const query = new URLSearchParams(location.search);
const shown = {};
let asking = false;

async function refresh() {
  if (asking || document.hidden) return;
  asking = true;
  try {
    const answer = await fetch('/live?' + query, { cache: 'no-store' });
    if (!answer.ok) return;
    for (const [id, markup] of Object.entries(await answer.json())) {
      // Only what changed: otherwise focus and scroll would jump every two seconds.
      if (shown[id] === markup) continue;
      document.getElementById(id).innerHTML = markup;
      shown[id] = markup;
    }
  } catch {
    // The simulator is being restarted; the next round finds it again.
  } finally {
    asking = false;
  }
}

search.addEventListener('input', () => {
  query.set('q', search.value.trim());
  history.replaceState(null, '', '/?' + query);
  refresh();
});

document.addEventListener('click', async (event) => {
  const button = event.target.closest('[data-advance]');
  if (!button) return;
  await fetch('/sim/clock', { method: 'POST', body: JSON.stringify({ advanceSeconds: Number(button.dataset.advance) }) });
  refresh();
});

document.addEventListener('visibilitychange', refresh);
setInterval(refresh, 2000);
refresh();
`;
