/** Measures a cadre's lists with few and with very many tickets of others in the system, in alternating rounds. */
import { startStage } from '../support/stage.mjs';
import { bulkTickets } from './bulk-tickets.mjs';
import { openDatabase, signInAll } from './database.mjs';
import { load, quantile, send } from './load.mjs';

const VIEWS = ['todo', 'grid'];
const OWN = 50;
const ROUNDS = 4;
const WARM_UP_MS = 500;
const ROUND_MS = 1_500;

/** @returns {Promise<{ view: string, few: number, many: number, ratio: number, totals: number[] }[]>} p50 in ms */
export async function measureLists({ db, small, large, smoke = large < 100_000 }) {
  const stages = [];
  try {
    for (const count of [small, large]) stages.push(await prepare(db, count));
    const rows = [];
    for (const view of VIEWS) rows.push(await compare(stages, view, smoke ? 150 : ROUND_MS));
    return rows;
  } finally {
    for (const { stage } of stages) await stage.remove();
  }
}

async function compare(stages, view, milliseconds) {
  const latencies = stages.map(() => []);
  const totals = [];
  const calls = stages.map(({ stage, token }) => ({ url: `${stage.info.baseUrl}/api/v1/tickets?view=${view}&pageSize=20`, tokens: [token], connections: 1, expected: 200 }));
  for (const call of calls) {
    const { text } = await send({ url: call.url, token: call.tokens[0] });
    totals.push(JSON.parse(text).total);
    await load({ ...call, milliseconds: WARM_UP_MS });
  }
  if (totals.some((total) => total !== OWN)) throw new Error(`${view}: totals ${totals.join(', ')} instead of ${OWN}`);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, call] of calls.entries()) latencies[i].push(...(await load({ ...call, milliseconds })).latencies);
  }
  const [few, many] = latencies.map((values) => quantile(values, 0.5));
  return { view, few, many, ratio: many / few, totals };
}

/** A stage with so many tickets, of which 50 are the cadre's own and lie in their village. */
async function prepare(db, count) {
  const stage = await startStage({ name: `bench-lists-${db}`, db, households: 300, env: { RATE_LIMITS: 'off', LOG_LEVEL: 'warn' } });
  try {
    // Bulk work would keep the server waiting for the database.
    await stage.server.stop();
    const database = await openDatabase(stage.info);
    const personId = await bulkTickets(database, { count, own: OWN });
    const [token] = await signInAll(database, stage.info.dataDir, [personId]);
    await database.close();
    await stage.launchServer();
    return { stage, token };
  } catch (error) {
    await stage.remove();
    throw error;
  }
}
