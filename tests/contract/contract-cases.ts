import { loginCases } from './login.cases.js';
import { phoneCases } from './phone.cases.js';
import { sendCases } from './send.cases.js';
import { tokenCases } from './token.cases.js';
import type { ContractTarget } from './contract-target.js';

/** One expectation of wechat.md: `hold` throws when the target breaks it. The name is the rule. */
export interface ContractCase {
  name: string;
  hold(target: ContractTarget): Promise<void>;
}

export const CONTRACT_CASES: readonly ContractCase[] = [...loginCases, ...tokenCases, ...phoneCases, ...sendCases];

/** The names of the rules that a target breaks, among those that match. Each case gets a target of its own. */
export async function brokenRules(withTarget: (hold: (target: ContractTarget) => Promise<void>) => Promise<void>, only = /./): Promise<string[]> {
  const broken: string[] = [];
  for (const { name, hold } of CONTRACT_CASES.filter((one) => only.test(one.name))) {
    try {
      await withTarget(hold);
    } catch {
      broken.push(name);
    }
  }
  return broken;
}
