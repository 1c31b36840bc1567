import { join } from 'node:path';

import { AccessTokens } from './access-tokens.js';
import { ConsentLedger } from './consent-ledger.js';
import { FaultKnobs } from './fault-knobs.js';
import { OneTimeCodes } from './one-time-codes.js';
import { PersonaBook } from './personas.js';
import { PhoneInboxes } from './phone-inboxes.js';
import { ReleasedPages } from './released-pages.js';
import { SendQuotas } from './send-quotas.js';
import { SimClock } from './sim-clock.js';
import type { SimulatorOptions } from './simulator-options.js';
import { StateFile } from './state-file.js';

/** All that the endpoints share. */
export class SimulatorWorld {
  readonly file: StateFile;
  readonly clock: SimClock;
  readonly personas: PersonaBook;
  readonly codes: OneTimeCodes;
  readonly tokens: AccessTokens;
  readonly ledger: ConsentLedger;
  readonly inboxes: PhoneInboxes;
  readonly quotas: SendQuotas;
  readonly faults: FaultKnobs;
  readonly pages: ReleasedPages;
  /** openids to which a message is being sent at this moment: a second send meanwhile gets 43108. */
  readonly sendingTo = new Set<string>();

  constructor(readonly options: SimulatorOptions) {
    this.file = new StateFile(join(options.dataDir, 'wechat-simulator.json'));
    this.clock = new SimClock(this.file);
    this.personas = new PersonaBook(join(options.dataDir, 'personas.json'), options.appid);
    this.codes = new OneTimeCodes(this.clock);
    this.tokens = new AccessTokens(this.file, this.clock);
    this.ledger = new ConsentLedger(this.file);
    this.inboxes = new PhoneInboxes(this.file, this.clock);
    this.quotas = new SendQuotas(this.file, this.clock, options.dailySendQuota);
    this.faults = new FaultKnobs(this.clock);
    this.pages = new ReleasedPages(options.appJsonPath);
  }
}
