import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { BetterSqlite3QueryRunner } from 'typeorm/driver/better-sqlite3/BetterSqlite3QueryRunner.js';
import type { BetterSqlite3Driver } from 'typeorm/driver/better-sqlite3/BetterSqlite3Driver.js';

/**
 * Makes overlapping transactions safe on the one SQLite connection.
 *
 * TypeORM's better-sqlite3 driver shares one QueryRunner, so that transactions that overlap in time nest as savepoints
 * of each other and are lost together. Here each caller gets a runner of its own, and the first `startTransaction`
 * owns the connection until its commit or rollback; whoever else comes waits for its turn, in order of arrival. A
 * query that bypasses the manager of the transaction in which it runs would wait for itself: it throws instead.
 */
class ConnectionTurns {
  private owner: QueryRunner | undefined;
  private readonly waiting: { runner: QueryRunner; go: () => void }[] = [];

  isOwnedBy(runner: QueryRunner | undefined): boolean {
    return runner !== undefined && this.owner === runner;
  }

  async take(runner: QueryRunner): Promise<void> {
    if (!this.owner) {
      this.owner = runner;
      return;
    }
    await new Promise<void>((go) => this.waiting.push({ runner, go }));
  }

  give(runner: QueryRunner): void {
    if (this.owner !== runner) return;
    const next = this.waiting.shift();
    this.owner = next?.runner;
    next?.go();
  }
}

/** The transaction in whose asynchronous context the present code runs. */
const currentTransaction = new AsyncLocalStorage<{ runner?: QueryRunner }>();

class TurnTakingQueryRunner extends BetterSqlite3QueryRunner {
  constructor(
    driver: BetterSqlite3Driver,
    private readonly turns: ConnectionTurns,
    sharedStatements: Map<string, unknown>,
  ) {
    super(driver);
    // Statements belong to the connection; a cache per runner would prepare each one anew for each caller.
    Object.assign(this, { stmtCache: sharedStatements, cacheSize: 500 });
  }

  override async startTransaction(isolation?: Parameters<QueryRunner['startTransaction']>[0]): Promise<void> {
    if (!this.isTransactionActive) {
      refuseToWaitForOneself(this.turns);
      await this.turns.take(this);
      const store = currentTransaction.getStore();
      if (store) store.runner = this;
    }
    try {
      await super.startTransaction(isolation);
    } catch (error) {
      if (!this.isTransactionActive || this.transactionDepth === 0) {
        this.isTransactionActive = false;
        this.turns.give(this);
      }
      throw error;
    }
  }

  override async commitTransaction(): Promise<void> {
    await super.commitTransaction();
    if (!this.isTransactionActive) this.turns.give(this);
  }

  override async rollbackTransaction(): Promise<void> {
    try {
      await super.rollbackTransaction();
    } finally {
      if (this.transactionDepth === 0) {
        this.isTransactionActive = false;
        this.turns.give(this);
      }
    }
  }

  // The return type is TypeORM's own.
  override async query(sql: string, parameters?: unknown[], structured?: boolean): ReturnType<BetterSqlite3QueryRunner['query']> {
    // IMMEDIATE: a second process on the file then waits for the write lock instead of failing half-way.
    if (sql === 'BEGIN TRANSACTION') sql = 'BEGIN IMMEDIATE';
    if (this.turns.isOwnedBy(this)) return super.query(sql, parameters, structured);
    refuseToWaitForOneself(this.turns);
    await this.turns.take(this);
    try {
      return await super.query(sql, parameters, structured);
    } finally {
      this.turns.give(this);
    }
  }

  override async release(): Promise<void> {
    if (this.isTransactionActive) await this.rollbackTransaction();
    await super.release();
  }
}

function refuseToWaitForOneself(turns: ConnectionTurns): void {
  if (turns.isOwnedBy(currentTransaction.getStore()?.runner)) throw new Error('A query bypassed the manager of the transaction in which it runs');
}

/** Gives a SQLite data source its turns. Call before `initialize()`. */
export function giveTurns(dataSource: DataSource): DataSource {
  const turns = new ConnectionTurns();
  const statements = new Map<string, unknown>();
  const driver = dataSource.driver as BetterSqlite3Driver;
  driver.createQueryRunner = () => new TurnTakingQueryRunner(driver, turns, statements);
  const manager = dataSource.manager;
  const transaction = manager.transaction.bind(manager) as (...given: unknown[]) => Promise<unknown>;
  manager.transaction = (async (...given: unknown[]) => {
    refuseToWaitForOneself(turns);
    return currentTransaction.run({}, () => transaction(...given));
  }) as EntityManager['transaction'];
  return dataSource;
}
