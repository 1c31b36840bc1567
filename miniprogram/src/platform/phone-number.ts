import type { SignInView } from '@shared/contracts/person';
import { ApiFailure } from './api-failure';
import { post } from './http';
import { forgetCached } from './resource-cache';
import { keepSession, sessionStore } from './session-store';
import { personaPhoneCode } from './simulator';
import { isWeapp } from './target';

/**
 * Gives the verified phone number to the server, which then knows the person from the ledger or the roster. `code` comes
 * from WeChat's own button (`getPhoneNumber`); in the browser the simulator stands in for it. @throws ApiFailure
 */
export async function sendPhoneNumber(code: string | null): Promise<SignInView> {
  const persona = sessionStore.get().session?.persona ?? null;
  const usable = isWeapp ? code : persona && (await personaPhoneCode(persona));
  if (!usable) throw new ApiFailure(0, 'client/no-phone', '没有取得手机号；可以改用姓名和身份证号后六位绑定');
  const view = await post<SignInView>('/auth/phone', { code: usable });
  keepSession(view, persona);
  // A number that nobody knows changes nothing, and what the page says about it must stay.
  if (view.bound || view.roles.length > 0) forgetCached('');
  return view;
}
