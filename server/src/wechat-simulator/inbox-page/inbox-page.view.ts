import { pageLink } from '../control/personas.control.js';
import { findTemplate, MESSAGE_TEMPLATES } from '../message-templates.js';
import type { Persona } from '../personas.js';
import type { InboxMessage } from '../simulator-state.js';
import type { SimulatorWorld } from '../simulator-world.js';
import { beijingTime, movedBy } from './beijing-time.js';
import { html, type SafeHtml } from './safe-html.js';

const ROLE_TITLES: Readonly<Record<string, string>> = { resident: '居民', cadre: '干部', office: '县中心' };
const ROLE_ORDER = ['resident', 'cadre', 'office'];
/** People listed of one role; the search finds the others. */
const SHOWN_PER_ROLE = 50;

export interface InboxPageQuery {
  personaId: string;
  search: string;
}

export function wholePage(world: SimulatorWorld, query: InboxPageQuery): SafeHtml {
  const chosen = world.personas.find(query.personaId);
  return html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${chosen ? `${chosen.name}的手机` : '微信模拟器'} · 包联</title>
<link rel="stylesheet" href="/inbox.css">
<link rel="icon" href="data:,">
<script src="/inbox.js" defer></script>
</head>
<body>
<header class="bar">
  <h1>微信模拟器<small>包联的消息会送到这些手机上</small></h1>
  <section class="clock" aria-label="模拟时间">
    <div id="clock">${clockRegion(world)}</div>
    <div class="clock-buttons">
      <button type="button" data-advance="3600">+1 小时</button>
      <button type="button" data-advance="86400">+1 天</button>
      <button type="button" data-advance="604800">+7 天</button>
    </div>
  </section>
</header>
<main class="${chosen ? 'has-phone' : 'no-phone'}">
  <nav class="people" aria-label="人物">
    <form class="search" role="search" action="/" method="get">
      <input type="hidden" name="persona" value="${query.personaId}">
      <input id="search" type="search" name="q" value="${query.search}" placeholder="按姓名或说明查找" aria-label="查找人物" autocomplete="off">
    </form>
    <div id="people">${peopleRegion(world, query)}</div>
  </nav>
  <div id="phone" class="phone-place" aria-live="polite">${phoneRegion(world, query)}</div>
</main>
</body>
</html>`;
}

/** The parts that the page's script fetches again and again. */
export function liveRegions(world: SimulatorWorld, query: InboxPageQuery): Record<string, string> {
  return {
    clock: clockRegion(world).markup,
    people: peopleRegion(world, query).markup,
    phone: phoneRegion(world, query).markup,
  };
}

function clockRegion({ clock }: SimulatorWorld): SafeHtml {
  const offset = clock.offsetSeconds;
  return html`<strong>${beijingTime(clock.now())}</strong> <span class="${offset === 0 ? '' : 'moved'}">${movedBy(offset)}</span>${
    offset !== 0 && html` <button type="button" class="quiet" data-advance="${-offset}">回到现在</button>`
  }`;
}

function peopleRegion(world: SimulatorWorld, query: InboxPageQuery): SafeHtml {
  const everybody = world.personas.all();
  const hint = world.personas.hint();
  if (hint) return html`<p class="empty">${hint}</p>`;
  const found = everybody.filter((persona) => matches(persona, query.search));
  if (found.length === 0) return html`<p class="empty">没有找到“${query.search}”。换个姓名，或清空再看全部。</p>`;
  const roles = [...new Set([...ROLE_ORDER, ...found.map(({ role }) => role)])];
  return html`${roles.map((role) => {
    const group = found.filter((persona) => persona.role === role);
    if (group.length === 0) return html``;
    const hidden = group.length - SHOWN_PER_ROLE;
    return html`<section>
  <h2>${ROLE_TITLES[role] ?? role}<small>${group.length} 人</small></h2>
  <ul>${group.slice(0, SHOWN_PER_ROLE).map((persona) => personRow(persona, world, query))}</ul>
  ${hidden > 0 && html`<p class="empty">还有 ${hidden} 位没有列出，用上面的查找。</p>`}
</section>`;
  })}`;
}

function matches({ name, note, id }: Persona, search: string): boolean {
  return search === '' || [name, note, id].some((text) => text.includes(search));
}

function personRow(persona: Persona, world: SimulatorWorld, query: InboxPageQuery): SafeHtml {
  const count = world.inboxes.count(persona.id);
  const target = new URLSearchParams({ persona: persona.id, ...(query.search && { q: query.search }) });
  const chosen = persona.id === query.personaId;
  return html`<li><a href="/?${target.toString()}" data-persona="${persona.id}"${chosen && html` aria-current="true"`}>
    <span class="who"><b>${persona.name}</b><span>${persona.note}</span></span>
    ${count > 0 && html`<span class="count" aria-label="${count} 条消息">${count}</span>`}
  </a></li>`;
}

function phoneRegion(world: SimulatorWorld, query: InboxPageQuery): SafeHtml {
  const persona = world.personas.find(query.personaId);
  if (!persona) return html`<p class="choose">选一个人，看他手机上收到的消息。</p>`;
  const messages = world.inboxes.of(persona.id);
  return html`<article class="phone">
  <header>
    <a class="back" href="/${query.search ? `?q=${encodeURIComponent(query.search)}` : ''}" aria-label="返回人物列表">‹</a>
    <h2>${persona.name}<small>${ROLE_TITLES[persona.role] ?? persona.role}${persona.note && ` · ${persona.note}`}</small></h2>
  </header>
  <div class="messages">
    ${messages.length === 0 && html`<p class="empty">还没有消息。这个人同意接收、并且有事情发生之后，会出现在这里。</p>`}
    ${messages.map((message) => card(message, persona, world))}
  </div>
  <footer>
    <h3>还能收到几条<small>每同意一次多一条</small></h3>
    <dl>${consentRows(world, persona)}</dl>
    <a class="open" href="${pageLink(world.options.productUrl, persona, 'pages/home/index') ?? ''}" target="_blank" rel="noopener">用${persona.name}的身份打开小程序</a>
  </footer>
</article>`;
}

function consentRows(world: SimulatorWorld, persona: Persona): SafeHtml[] {
  const ledger = world.ledger.of(world.personas.openidOf(persona.id));
  return MESSAGE_TEMPLATES.map(({ id, title }) => {
    const left = ledger[id] ?? 0;
    return html`<div><dt>${title}</dt><dd class="${left === 0 ? 'none' : ''}" data-template="${id}">${left}</dd></div>`;
  });
}

function card(message: InboxMessage, persona: Persona, world: SimulatorWorld): SafeHtml {
  const labels = findTemplate(message.templateId)?.fields ?? {};
  const link = pageLink(world.options.productUrl, persona, message.page);
  const inside = html`<span class="from">包联<time datetime="${message.at}">${beijingTime(new Date(message.at))}</time></span>
    <span class="title">${message.title}</span>
    <span class="rows">${Object.entries(message.data).map(([key, { value }]) => html`<span><i>${labels[key] ?? key}</i><em>${value}</em></span>`)}</span>
    ${link !== null && html`<span class="go">进入小程序查看</span>`}`;
  return link === null
    ? html`<div class="card" data-message="${message.id}">${inside}</div>`
    : html`<a class="card" data-message="${message.id}" href="${link}" target="_blank" rel="noopener">${inside}</a>`;
}
