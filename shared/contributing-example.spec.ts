import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { loadServiceModules, OWN_SERVICE_MODULES } from '../server/src/service-modules/load-service-modules.js';
import { checkFields, exampleDetails, summaryOf } from './field-rules.js';
import type { ServiceModule } from './service-module.js';

const page = readFileSync(join(__dirname, '../CONTRIBUTING.md'), 'utf8');

/** The example's code, as the guide shows it. */
function exampleOf(text: string): string {
  const code = /<!-- fourteenth-module -->\n```ts\n([\s\S]+?)```/.exec(text)?.[1];
  if (!code) throw new Error('CONTRIBUTING.md shows no fourteenth module');
  return code;
}

/** Loads the code as a file dropped beside the thirteen; its imports still lead to shared/. */
function loadBesideTheOthers(code: string): ServiceModule[] {
  const folder = mkdtempSync(join(tmpdir(), 'contributing-'));
  try {
    writeFileSync(join(folder, 'moving.ts'), code.replaceAll("from '../", `from '${relative(folder, __dirname)}/`));
    return loadServiceModules([OWN_SERVICE_MODULES, folder]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the fourteenth module of CONTRIBUTING.md', () => {
  it('is accepted beside the thirteen, and comes after them', () => {
    const listed = loadBesideTheOthers(exampleOf(page)).filter((module) => !module.hidden);
    expect(listed.map((module) => module.code).slice(12)).toEqual(['policy', 'moving']);
  });

  it('can be filed with its examples, and says in one line what it is about', () => {
    const moving = loadBesideTheOthers(exampleOf(page)).find((module) => module.code === 'moving')!;
    const details = exampleDetails(moving);
    expect(checkFields(moving, details, {})).toEqual([]);
    expect(summaryOf(moving, details)).toContain('房租到期');
  });

  it('would be refused if its summary were a field that is sensitive', () => {
    const wrong = exampleOf(page).replace("summaryField: 'reason'", "summaryField: 'to'");
    expect(() => loadBesideTheOthers(wrong)).toThrow(/moving: summaryField/);
  });
});
