import Taro from '@tarojs/taro';
import { post } from './http';
import { sessionStore } from './session-store';
import { personaSubscribes } from './simulator';
import { isWeapp } from './target';

/** More templates at one tap are refused by WeChat. */
const TEMPLATES_PER_TAP = 3;

/**
 * Asks for the consent to be sent messages. Call it first in the tap's handler, with nothing awaited before: WeChat
 * opens its panel only straight from a tap. Resolves when the answer is recorded; never rejects, since whoever declines
 * (or has no network) must be able to go on: the in-app inbox holds everything anyway.
 */
export async function askConsent(templateIds: readonly string[]): Promise<void> {
  const wanted = templateIds.slice(0, TEMPLATES_PER_TAP);
  if (wanted.length === 0) return;
  try {
    const results = await panelAnswer(wanted);
    if (Object.keys(results).length) await post('/me/consents', { results });
  } catch {
    // Refused, closed or unsupported: no consent was given, nothing to record.
  }
}

async function panelAnswer(templateIds: string[]): Promise<Record<string, 'accept' | 'reject'>> {
  if (!isWeapp) {
    const persona = sessionStore.get().session?.persona;
    return persona ? onlyAnswers(await personaSubscribes(persona, templateIds), templateIds) : {};
  }
  // entityIds is another platform's; Taro's type asks for it all the same.
  const options = { tmplIds: templateIds, entityIds: [] as string[] };
  return onlyAnswers(await Taro.requestSubscribeMessage(options), templateIds);
}

/** `ban` and `filter` are no consent either. */
function onlyAnswers(raw: object, templateIds: string[]): Record<string, 'accept' | 'reject'> {
  const answers = raw as Record<string, unknown>;
  return Object.fromEntries(templateIds.filter((id) => answers[id] !== undefined).map((id) => [id, answers[id] === 'accept' ? 'accept' : 'reject']));
}
