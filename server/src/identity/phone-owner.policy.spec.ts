import { phoneOwner, type PhoneCandidate } from './phone-owner.policy.js';

const person = (personId: string, is: Partial<PhoneCandidate> = {}): PhoneCandidate => ({ personId, isEnabledCadre: false, isHead: false, isMember: true, ...is });

describe('Whose phone is it', () => {
  it('belongs to the only person who has it', () => {
    expect(phoneOwner([person('a')])).toBe('a');
  });

  it('belongs to the cadre before anybody of a household', () => {
    expect(phoneOwner([person('head', { isHead: true }), person('cadre', { isEnabledCadre: true, isMember: false })])).toBe('cadre');
  });

  it('belongs to the household head before another member', () => {
    expect(phoneOwner([person('child'), person('head', { isHead: true }), person('wife')])).toBe('head');
  });

  it('is nobody’s when two heads, two cadres or two members share it', () => {
    expect(phoneOwner([person('a', { isHead: true }), person('b', { isHead: true })])).toBeNull();
    expect(phoneOwner([person('a', { isEnabledCadre: true }), person('b', { isEnabledCadre: true })])).toBeNull();
    expect(phoneOwner([person('a'), person('b')])).toBeNull();
  });

  it('is nobody’s when it is on no ledger, or only with a cadre whose account is closed', () => {
    expect(phoneOwner([])).toBeNull();
    expect(phoneOwner([person('closed', { isMember: false })])).toBeNull();
  });
});
