import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadServiceModules, OWN_SERVICE_MODULES } from './load-service-modules.js';
import { rental } from '../../../shared/service-modules/rental.js';
import type { ServiceModule } from '../../../shared/service-module.js';

const THIRTEEN = [
  'rental', 'schooling', 'jobs', 'health', 'insurance', 'eldercare', 'subsidy', 'resettlement', 'training', 'mediation',
  'repairs', 'community', 'policy',
];

describe('the service modules', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'service-modules-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function drop(name: string, row: Partial<ServiceModule>): void {
    writeFileSync(join(folder, name), `export const row = ${JSON.stringify({ ...rental, code: 'laundry', order: 14, ...row })};\n`);
  }
  const loadWithDropped = () => loadServiceModules([OWN_SERVICE_MODULES, folder]);

  it('are the thirteen in their order, then the hidden ones', () => {
    const modules = loadServiceModules();
    expect(modules.filter((module) => !module.hidden).map((module) => module.code)).toEqual(THIRTEEN);
    expect(modules.filter((module) => module.hidden).map((module) => module.code)).toEqual(['general', 'complaint']);
  });

  it('gain a fourteenth by one new file', () => {
    drop('laundry.ts', { title: '洗衣服务' });
    const modules = loadWithDropped();
    expect(modules.map((module) => module.code).slice(12, 15)).toEqual(['policy', 'laundry', 'general']);
    expect(modules[13]?.title).toBe('洗衣服务');
  });

  it('leave tests and type declarations in their folder alone', () => {
    drop('laundry.ts', {});
    writeFileSync(join(folder, 'laundry.spec.ts'), 'throw new Error("loaded");');
    writeFileSync(join(folder, 'laundry.d.ts'), 'throw new Error("loaded");');
    expect(loadWithDropped()).toHaveLength(16);
  });

  it.each<[string, Partial<ServiceModule>, RegExp]>([
    ['a code twice', { code: 'rental' }, /code rental is already that of rental/],
    ['a place in the order twice', { order: 3 }, /order 3 is already that of/],
    ['a row that does not hold together', { summaryField: 'people' }, /laundry: summaryField/],
  ])('refuse %s, naming the fault', (_title, row, fault) => {
    drop('laundry.ts', row);
    expect(loadWithDropped).toThrow(fault);
  });

  it('refuse a file that exports no row, so that no module goes missing silently', () => {
    writeFileSync(join(folder, 'laundry.ts'), 'export const laundry = { code: "laundry" };\n');
    expect(loadWithDropped).toThrow(/laundry\.ts exports 0 service modules/);
  });

  it('refuse a file that exports two rows, of which one would be lost', () => {
    const row = JSON.stringify({ ...rental, code: 'laundry', order: 14 });
    writeFileSync(join(folder, 'laundry.ts'), `export const one = ${row};\nexport const two = ${row};\n`);
    expect(loadWithDropped).toThrow(/exports 2 service modules/);
  });

  it('refuse an empty folder', () => {
    expect(() => loadServiceModules([folder])).toThrow(/no service module in/);
  });
});
