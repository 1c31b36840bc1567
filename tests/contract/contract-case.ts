import type { ContractTarget } from './contract-target.js';

/** One expectation of wechat.md: `hold` throws when the target breaks it. The name is the rule. */
export interface ContractCase {
  name: string;
  hold(target: ContractTarget): Promise<void>;
}
