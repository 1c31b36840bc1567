import { wireError, wireJson, type WireAnswer } from '../wire.js';
import { text, type WechatEndpoint } from './wechat-endpoint.js';

/** The phone of whoever tapped the phone button. A code that is used, old or a login code is 40029 alike. */
export const getUserPhoneNumber: WechatEndpoint = {
  method: 'POST',
  path: '/wxa/business/getuserphonenumber',
  needsToken: true,
  answer({ body }, world): WireAnswer {
    const code = text(body.code);
    const { state, personaId } = world.codes.peek('phone', code);
    const persona = world.personas.find(personaId);
    if (state !== 'good' || !persona) return wireError(40029);
    world.codes.use(code);
    return wireJson({
      errcode: 0,
      errmsg: 'ok',
      phone_info: {
        phoneNumber: persona.phone,
        purePhoneNumber: persona.phone,
        countryCode: '86',
        watermark: { timestamp: Math.floor(world.clock.now().getTime() / 1000), appid: world.options.appid },
      },
    });
  },
};
