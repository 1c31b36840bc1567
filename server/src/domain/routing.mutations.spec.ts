import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, Script } from 'node:vm';
import { transformSync } from '@swc/core';
import { ROUTING_EXPECTATIONS, type RouteFunction } from './routing.expectations.js';

/**
 * Mutating any rule of routing makes a test fail: each mutant is the real source with one change, compiled in memory and
 * held against the expectations. A mutation whose text is no longer found fails, too.
 */
const FILES = ['routing.policy.ts', 'ladder.policy.ts', 'active-cadre.policy.ts', 'routing-reasons.ts'] as const;
type File = (typeof FILES)[number];
const sources = Object.fromEntries(FILES.map((file) => [file, readFileSync(join(__dirname, file), 'utf8')])) as Record<File, string>;

const compiled = new Map<string, string>();
function compile(source: string): string {
  const known = compiled.get(source);
  if (known !== undefined) return known;
  const { code } = transformSync(source, { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } });
  compiled.set(source, code);
  return code;
}

/** Loads the policy with some sources replaced; what lies outside the four files is the real thing. */
function load(changed: Partial<Record<File, string>>): RouteFunction {
  const loaded = new Map<string, Record<string, unknown>>();
  const requireFrom = (path: string): unknown => {
    const file = FILES.find((one) => path === `./${one.replace(/\.ts$/, '.js')}`);
    if (!file) return jest.requireActual(path.replace(/\.js$/, ''));
    const known = loaded.get(file);
    if (known) return known;
    const exports: Record<string, unknown> = {};
    loaded.set(file, exports);
    (new Function('exports', 'require', compile(changed[file] ?? sources[file])) as (e: unknown, r: unknown) => void)(exports, requireFrom);
    return exports;
  };
  return (requireFrom('./routing.policy.js') as { route: RouteFunction }).route;
}

function broken(route: RouteFunction): string | null {
  for (const { rule, check } of ROUTING_EXPECTATIONS) {
    try { check(route); } catch { return rule; }
  }
  return null;
}

const sandbox: { run: () => boolean } = { run: () => false };
createContext(sandbox);
const runInTime = new Script('run()');

/** A mutant that does not load, or runs in circles, is noticed as well. */
function noticed(changed: Partial<Record<File, string>>): boolean {
  try {
    sandbox.run = () => broken(load(changed)) !== null;
    return runInTime.runInContext(sandbox, { timeout: 1000 }) as boolean;
  } catch {
    return true;
  }
}

interface Mutation { rule: string; file: File; from: string; to: string }
const mutation = (rule: string, file: File, from: string, to: string): Mutation => ({ rule, file, from, to });
const [policy, ladder, active, reasons] = FILES;

const RULES: readonly Mutation[] = [
  mutation('the first matching row', policy, 'module.routing.find(', '[...module.routing].reverse().find('),
  mutation('conditions of rows', policy, 'matchesCondition(when, details)', 'true'),
  mutation('the primary leads', ladder, "Number(b.tie?.role === 'primary') - Number(a.tie?.role === 'primary') || ", ''),
  mutation('the lowest rung', ladder, '(a.rung ?? 0) - (b.rung ?? 0)', '(b.rung ?? 0) - (a.rung ?? 0)'),
  mutation('any rung', ladder, '|| (a.rung ?? 0) - (b.rung ?? 0)', ''),
  mutation('fewest open leads', ladder, 'openLeads(facts, a.cadreId) - openLeads(facts, b.cadreId)', 'openLeads(facts, b.cadreId) - openLeads(facts, a.cadreId)'),
  mutation('no look at the load', ladder, 'openLeads(facts, a.cadreId) - openLeads(facts, b.cadreId) || ', ''),
  mutation('load of the stand-in', ladder, 'openLeads(facts, a.cadreId) - openLeads(facts, b.cadreId)', "openLeads(facts, a.post.holderCadreId ?? '') - openLeads(facts, b.post.holderCadreId ?? '')"),
  mutation('load before standing', ladder, 'byStanding(a.post, b.post) || openLeads(facts, a.cadreId) - openLeads(facts, b.cadreId)', 'openLeads(facts, a.cadreId) - openLeads(facts, b.cadreId) || byStanding(a.post, b.post)'),
  mutation('the oldest tie', ladder, '|| byAge(a.post, b.post) || compare(idOf(a.post)', '|| compare(idOf(a.post)'),
  mutation('the youngest tie', ladder, '(a.tie?.since.getTime() ?? 0) - (b.tie?.since.getTime() ?? 0)', '(b.tie?.since.getTime() ?? 0) - (a.tie?.since.getTime() ?? 0)'),
  mutation('the id', ladder, ' || compare(idOf(a.post), idOf(b.post)))[0]', ')[0]'),
  mutation('the other id', ladder, 'return a < b ? -1 : 1', 'return a < b ? 1 : -1'),
  mutation('ended ties', ladder, ' && (!tie.until || tie.until > at)', ''),
  mutation('ties that have not begun', ladder, ' && tie.since <= at', ''),
  mutation('climbing', ladder, ', ...RUNGS_BELOW_TOWNSHIP.map((rung) => seatStep(facts, kind, rung))]', ']'),
  mutation('climbing downwards', ladder, 'RUNGS_BELOW_TOWNSHIP.map(', '[...RUNGS_BELOW_TOWNSHIP].reverse().map('),
  mutation('rung-1 seats of strangers', ladder, 'rung > 1 && rung < TOWNSHIP_RUNG', 'rung < TOWNSHIP_RUNG'),
  mutation('the township after the grids', ladder, 'rung > 1 && rung < TOWNSHIP_RUNG', 'rung > 1'),
  mutation('the township before the assisting grids', policy, "[...kinds.flatMap((kind) => ladderBelowTownship(facts, kind, at)), ...townships(facts, kinds)]", '[...ladderBelowTownship(facts, led, at), ...townships(facts, kinds), ...kinds.flatMap((kind) => ladderBelowTownship(facts, kind, at))]'),
  mutation('no township', policy, ', ...townships(facts, kinds)]', ']'),
  mutation('the lead grid\'s township first', policy, 'townships(facts, kinds)', 'townships(facts, [])'),
  mutation('the household\'s other townships', ladder, 'new Set([...kinds, ...HOUSEHOLD_GRID_KINDS])', 'new Set([...kinds])'),
  mutation('assisting grids take over', policy, 'const kinds = [...new Set([led, ...row.assists])];', 'const kinds = [led];'),
  mutation('their order', policy, 'new Set([led, ...row.assists])', 'new Set([led, ...[...row.assists].reverse()])'),
  mutation('the desk', policy, '[...steps, ...deskSteps(facts)]', 'steps'),
  mutation('the roster', ladder, 'const roster = rosterCadreId ? [post(rosterCadreId)] : [];', 'const roster: Post[] = [];'),
  mutation('the rest of the desk', ladder, ', { posts: staff.map(post), gap: [] }]', ']'),
  mutation('a row for the desk', policy, '  if (row.desk) return { passed: [], steps: [] };\n', ''),
  mutation('nobody beside the desk', policy, 'facts.complaintAbout || row.desk ? []', 'facts.complaintAbout ? []'),
  mutation('no lead is an error', policy, "throw new DomainError('request/no-active-lead')", "throw new DomainError('server/internal')"),
  mutation('the home village for an empty out-of-county grid', policy, "? 'home_village' : row.lead", "? row.lead : row.lead"),
  mutation('only out of county', policy, "grid.kind === 'residence' && grid.outOfCounty", "grid.kind === 'residence'"),
  mutation('only while nobody sits there', policy, " && !somebodySits(facts, 'residence', at)", ''),
  mutation('only for the residence grid', policy, "row.lead === 'residence' && away", 'away'),
  mutation('a township is nobody there', ladder, 'seat.rung < TOWNSHIP_RUNG && seat.holderCadreId', 'seat.holderCadreId'),
  mutation('a tie is somebody there', ladder, 'tiesAt(facts, kind, at).some((tie) => tie.holderCadreId !== null)\n    || facts.seats', 'facts.seats'),
  mutation('a seat is somebody there', ladder, '\n    || facts.seats.some((seat) => seat.gridKind === kind && seat.rung < TOWNSHIP_RUNG && seat.holderCadreId !== null)', ''),
  mutation('at most two assists', policy, 'MAX_ASSISTS = 2', 'MAX_ASSISTS = 3'),
  mutation('two assists', policy, 'MAX_ASSISTS = 2', 'MAX_ASSISTS = 1'),
  mutation('no partner of the lead', policy, ', ...partnersOf(facts, lead, at)]', ']'),
  mutation('members are no partners', policy, "filter(({ role }) => role !== 'member')", 'filter(() => true)'),
  mutation('not the lead again', policy, 'new Set([lead.cadreId, ...', 'new Set([...'),
  mutation('no assist twice', policy, '    leftOut.add(found.cadreId);\n', ''),
  mutation('the leading grid does not assist', policy, '.filter((kind) => kind !== lead.post.gridKind)', ''),
  mutation('assists in the same way', policy, '...kinds.map((kind) => ladderBelowTownship(facts, kind, at))];', '...kinds.map((kind) => [tieStep(facts, kind, at)])];'),
  mutation('police first', policy, "[...(row.police ? [[tieStep(facts, 'police', at)]] : []), ...kinds.map((kind) => ladderBelowTownship(facts, kind, at))]", "[...kinds.map((kind) => ladderBelowTownship(facts, kind, at)), ...(row.police ? [[tieStep(facts, 'police', at)]] : [])]"),
  mutation('police only when called', policy, 'row.police ? [[', 'row.police !== null ? [['),
  mutation('police', policy, "row.police ? [[tieStep(facts, 'police', at)]] : []", '[]'),
  mutation('leave', active, 'if (!cadre.onLeave) return current;', 'return current;'),
  mutation('substitutes', active, 'current = cadre.substituteId;', 'return null;'),
  mutation('substitutes of substitutes', active, 'while (current && !seen.has(current))', 'while (current && seen.size < 2)'),
  mutation('circles', active, 'current = cadre.substituteId;', 'if (cadre.substituteId && seen.has(cadre.substituteId)) return current; current = cadre.substituteId;'),
  mutation('disabled accounts', active, '!cadre?.enabled || ', '!cadre || '),
  mutation('the concerned', active, '!cadre?.enabled || isConcerned(facts, current)', '!cadre?.enabled'),
  mutation('own household', active, ' || facts.cadres[cadreId]?.concerned === true', ''),
  mutation('the cadre complained about', active, 'facts.complaintAbout?.cadreId === cadreId || ', ''),
  mutation('one rank above', ladder, 'higher > rung', 'higher >= rung'),
  mutation('just one rank', ladder, 'higher > rung', 'higher > rung + 1'),
  mutation('complaints', policy, 'facts.complaintAbout ? aboveTheCadre(facts, at) : ', ''),
  mutation('a complaint stays among few', policy, 'facts.complaintAbout || row.desk ? []', 'row.desk ? []'),
  mutation('a complaint about the desk', policy, "  if (positions.some(({ gridKind }) => gridKind === 'desk')) return [];\n", ''),
  mutation('a complaint in another grid', policy, ' && grid.gridId === one.gridId', ''),
  mutation('the highest rung', policy, 'Math.max(1, ', 'Math.min(4, '),
  mutation('where they stand highest', policy, 'b.rung - a.rung', '0'),
  mutation('ties before seats above', ladder, "[{ posts, gap: [] }, seatStep(facts, kind, higher)]", '[seatStep(facts, kind, higher), { posts, gap: [] }]'),
  mutation('reasons for hops', policy, '...hops, ...assists.map((assist) => assistLine', '...assists.map((assist) => assistLine'),
  mutation('reasons for assists', policy, ', ...assists.map((assist) => assistLine(facts, assist))]', ']'),
  mutation('the resident\'s line', policy, '[summaryLine(facts, lead), ...hops', '[...hops'),
  mutation('the out-of-county line', policy, '[gapOutOfCounty(facts)]', '[]'),
  mutation('one line once', policy, '[...new Set([...passed, ...lead.passed])]', '[...passed, ...lead.passed]'),
  mutation('whom one stands in for', ladder, '? { standsInFor: post.holderCadreId } : {}', '? {} : {}'),
  mutation('the stand-in\'s line', reasons, 'return standsIn ? [...lines,', 'return !standsIn ? [...lines,'),
  mutation('why a concerned one is passed over', reasons, "if (isConcerned(facts, holderCadreId)) return", "if (!cadre.onLeave && !isConcerned(facts, holderCadreId)) return"),
];

/** Every comparison and connective of the policies, turned one at a time. */
const OPERATORS: readonly [RegExp, string][] = [
  [/ === /g, ' !== '], [/ !== /g, ' === '], [/ && /g, ' || '], [/ \|\| /g, ' && '], [/ < /g, ' >= '], [/ > /g, ' <= '], [/ <= /g, ' < '], [/ >= /g, ' > '], [/!(?=[a-z])/g, ''], [/ \? (?=[^:]+ : )/g, ' ?false&& '],
];

function codeOnly(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$|^import[\s\S]*?;$|`[^`]*`/gm, (text) => text.replace(/[^\n]/g, '\0'));
}

function operatorMutants(file: File): { file: File; line: number; text: string; source: string }[] {
  const code = codeOnly(sources[file]);
  return OPERATORS.flatMap(([pattern, to]) => [...code.matchAll(pattern)].map(({ index, 0: found }) => {
    const source = `${sources[file].slice(0, index)}${to}${sources[file].slice(index + found.length)}`;
    const line = source.slice(0, index).split('\n').length;
    return { file, line, text: `${(sources[file].split('\n')[line - 1] ?? '').trim()}  [${found.trim()} → ${to.trim()}]`, source };
  }));
}

describe('spoiling a rule of routing', () => {
  it('is noticed only when something is spoilt', () => {
    expect(broken(load({}))).toBeNull();
  });

  it.each(RULES.map((one) => [one.rule, one] as const))('is noticed: %s', (_, { file, from, to }) => {
    expect(sources[file].split(from)).toHaveLength(2);
    expect(noticed({ [file]: sources[file].replace(from, () => to) })).toBe(true);
  });

  it.each(FILES)('is noticed wherever a comparison or a connective of %s is turned', (file) => {
    const mutants = operatorMutants(file);
    const survivors = mutants.filter(({ source }) => !noticed({ [file]: source }));
    expect(mutants.length).toBeGreaterThan(4);
    expect(survivors.map(({ line, text }) => `${line}: ${text}`)).toEqual([]);
  });
});
