/** The page's style. One primary (deep green-blue), one warm colour for what is missing; no gradients. */
export const INBOX_STYLE = `
:root { --primary: #0b5a63; --wash: #e8f1f1; --line: #d5e0e0; --ink: #16292c; --soft: #51666a; --warm: #a8431b; --paper: #fff; }
* { box-sizing: border-box; }
body { margin: 0; background: #f3f6f6; color: var(--ink); font: 16px/1.5 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
h1, h2, h3, p, ul, dl, dd { margin: 0; padding: 0; }
ul { list-style: none; }
small { font-weight: 400; font-size: 14px; margin-left: 8px; }
a { color: inherit; text-decoration: none; }
:focus-visible { outline: 3px solid #d98a2b; outline-offset: 2px; }
.bar { display: flex; flex-wrap: wrap; gap: 8px 32px; align-items: center; justify-content: space-between; padding: 12px 24px; background: var(--primary); color: #fff; }
.bar h1 { font-size: 20px; }
.clock { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; }
.clock strong { font-size: 20px; font-variant-numeric: tabular-nums; }
.clock .moved { display: inline-block; white-space: nowrap; background: #fff; color: var(--warm); border-radius: 4px; padding: 2px 8px; }
button { min-height: 44px; padding: 0 14px; border: 1px solid #fff; border-radius: 8px; background: transparent; color: #fff; font: inherit; cursor: pointer; }
button:hover { background: #fff; color: var(--primary); }
button.quiet { border-color: transparent; text-decoration: underline; }
main { display: grid; grid-template-columns: minmax(280px, 360px) 1fr; gap: 24px; max-width: 1080px; margin: 0 auto; padding: 24px; align-items: start; }
.people { background: var(--paper); border: 1px solid var(--line); border-radius: 12px; overflow: hidden; }
.search { padding: 12px; border-bottom: 1px solid var(--line); }
.search input[type=search] { width: 100%; min-height: 44px; padding: 0 12px; border: 1px solid #8ba3a6; border-radius: 8px; font: inherit; }
#people { max-height: calc(100vh - 190px); overflow-y: auto; }
#people h2 { padding: 12px 20px 4px; font-size: 14px; color: var(--soft); }
#people a { display: flex; align-items: center; gap: 12px; min-height: 56px; padding: 6px 16px; border-left: 4px solid transparent; }
#people a:hover { background: var(--wash); }
#people a[aria-current] { background: var(--wash); border-left-color: var(--primary); }
.who { flex: 1; min-width: 0; display: block; }
.who b, .who span { display: block; overflow-wrap: anywhere; }
.who span { font-size: 14px; color: var(--soft); }
.count { min-width: 28px; padding: 0 8px; border-radius: 14px; background: var(--primary); color: #fff; font-size: 14px; line-height: 28px; text-align: center; }
.empty, .choose { padding: 16px; color: var(--soft); }
.choose { padding: 96px 16px; text-align: center; }
.phone { width: 100%; max-width: 400px; margin: 0 auto; border: 10px solid var(--ink); border-radius: 36px; background: #eef2f2; overflow: hidden; display: flex; flex-direction: column; height: min(820px, calc(100vh - 130px)); min-height: 520px; }
.phone header { display: flex; align-items: center; gap: 4px; padding: 12px 16px; background: var(--paper); border-bottom: 1px solid var(--line); }
.phone header h2 { font-size: 18px; line-height: 1.4; }
.phone header small { display: block; margin: 0; color: var(--soft); }
.back { display: none; min-width: 44px; font-size: 32px; line-height: 44px; text-align: center; color: var(--primary); }
.messages { flex: 1; overflow-y: auto; padding: 12px; }
.card { display: block; margin-bottom: 12px; padding: 12px 16px; background: var(--paper); border: 1px solid var(--line); border-radius: 10px; }
a.card:hover { border-color: var(--primary); }
.card .from { display: flex; justify-content: space-between; font-size: 14px; color: var(--soft); }
.card .title { display: block; padding: 6px 0; font-size: 18px; font-weight: 600; }
.card .rows > span { display: flex; gap: 12px; padding: 2px 0; }
.card i { flex: 0 0 5em; font-style: normal; color: var(--soft); }
.card em { flex: 1; min-width: 0; font-style: normal; overflow-wrap: anywhere; }
.card .go { display: block; margin-top: 8px; padding-top: 8px; border-top: 1px solid var(--line); color: var(--primary); }
.card .go::after { content: "›"; float: right; }
.phone footer { padding: 10px 16px 16px; background: var(--paper); border-top: 1px solid var(--line); }
.phone h3 { font-size: 14px; }
.phone h3 small { color: var(--soft); }
.phone dl { display: grid; grid-template-columns: 1fr 1fr; gap: 0 16px; }
.phone dl div { display: flex; justify-content: space-between; font-size: 14px; line-height: 28px; }
.phone dd { font-weight: 600; font-variant-numeric: tabular-nums; color: var(--primary); }
.phone dd.none { color: var(--warm); }
.open { display: block; margin-top: 8px; border-radius: 8px; background: var(--primary); color: #fff; line-height: 44px; text-align: center; }
@media (max-width: 760px) {
  .bar { padding: 12px 16px; }
  .bar h1 small { display: none; }
  main { grid-template-columns: 1fr; padding: 12px; }
  .has-phone .people, .no-phone .phone-place { display: none; }
  .back { display: block; }
  #people { max-height: none; }
  .phone { border-width: 0; border-radius: 12px; max-width: none; height: auto; }
}
`;
