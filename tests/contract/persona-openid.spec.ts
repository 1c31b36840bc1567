import { personaOpenid } from '../../server/src/demo/bind-personas.js';
import { PersonaBook } from '../../server/src/wechat-simulator/personas.js';

// Other suites may be running on the same two cores.
jest.setTimeout(30_000);

describe('The accounts that the demo county comes with', () => {
  it('have the openids that the simulator gives to the personas', () => {
    const appid = 'wx0123456789abcdef';
    const simulator = new PersonaBook('/nowhere/personas.json', appid);
    for (const id of ['resident-xili', 'office-rongcheng']) expect(personaOpenid(appid, id)).toBe(simulator.openidOf(id));
  });
});
