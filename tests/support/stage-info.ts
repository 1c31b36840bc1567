/** Where the suite's stage stands; written by raise-stage.mjs. */
export interface StageInfo {
  db: 'sqlite' | 'mysql';
  /** http://127.0.0.1:port of the server, without a trailing slash. */
  baseUrl: string;
  simulatorUrl: string;
  /** The stage's temporary folder; `dataDir` and the logs lie in it. */
  folder: string;
  /** DATA_DIR of server and simulator: baolian.db, personas.json, secrets.json, demo/ (the ledger's files), attachments. */
  dataDir: string;
  /** mysql://…, or null on SQLite. */
  databaseUrl: string | null;
  /** Everything that the server, and the simulator, printed during this suite. */
  serverLog: string;
  simulatorLog: string;
  serverPid: number;
  databasePid: number | null;
}

export function stageInfo(): StageInfo {
  const text = process.env['BAOLIAN_STAGE'];
  if (!text) throw new Error('No stage: run the suite with its own configuration, e.g. npx jest -c tests/api/jest.config.mjs');
  return JSON.parse(text) as StageInfo;
}
