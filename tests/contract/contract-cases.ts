import { loginCases } from './login.cases.js';
import { phoneCases } from './phone.cases.js';
import { sendCases } from './send.cases.js';
import { tokenCases } from './token.cases.js';
import type { ContractCase } from './contract-case.js';
import type { ContractTarget } from './contract-target.js';

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
