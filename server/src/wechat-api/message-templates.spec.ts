import { templateIdsFrom } from './message-templates.js';

describe('template ids', () => {
  it("are the simulator's outside production, and each variable replaces one", () => {
    expect(templateIdsFrom({})).toEqual({
      'ticket-assigned': 'sim-ticket-assigned',
      'ticket-progress': 'sim-ticket-progress',
      'ticket-urged': 'sim-ticket-urged',
      notice: 'sim-notice',
    });
    expect(templateIdsFrom({ WECHAT_TEMPLATE_NOTICE: 'REAL' })).toMatchObject({ notice: 'REAL', 'ticket-urged': 'sim-ticket-urged' });
  });

  it('must all be given in production: the missing variable is named', () => {
    const given = { NODE_ENV: 'production', WECHAT_TEMPLATE_TICKET_ASSIGNED: 'A', WECHAT_TEMPLATE_TICKET_PROGRESS: 'B', WECHAT_TEMPLATE_TICKET_URGED: 'C' };
    expect(() => templateIdsFrom(given)).toThrow('WECHAT_TEMPLATE_NOTICE');
    expect(templateIdsFrom({ ...given, WECHAT_TEMPLATE_NOTICE: 'D' }).notice).toBe('D');
  });
});
