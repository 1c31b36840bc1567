import type { ServiceModule } from '../../../shared/service-module.js';
import { schooling } from '../../../shared/service-modules/schooling.js';
import { subsidy } from '../../../shared/service-modules/subsidy.js';
import { shownDetails } from './shown-details.js';

const ID = '13062920190512002X';
const ACCOUNT = '6210000000000004178';

describe('the answers as a cadre sees them', () => {
  it('who only looks on sees nothing that is sensitive', () => {
    for (const module of [schooling, subsidy] as ServiceModule[]) {
      const all = Object.fromEntries(module.fields.map(({ key, example }) => [key, example]));
      const shown = shownDetails(module, { ...all, former: ACCOUNT }, 'viewer');
      expect(Object.keys(shown)).toEqual(module.fields.filter(({ sensitive }) => !sensitive).map(({ key }) => key));
    }
  });

  it('who is on the ticket sees identity and account numbers by their last four, of a former form too', () => {
    expect(shownDetails(schooling, { childIdNumber: ID }, 'lead')).toEqual({ childIdNumber: '••••002X' });
    expect(shownDetails(subsidy, { accountNumber: ACCOUNT }, 'assist')).toEqual({ accountNumber: '••••4178' });
    expect(shownDetails(subsidy, { childIdNumber: ID }, 'lead')).toEqual({ childIdNumber: '••••002X' });
  });

  it('and everything else as it was given', () => {
    expect(shownDetails(schooling, { note: '离家近些' }, 'lead')).toEqual({ note: '离家近些' });
  });
});
