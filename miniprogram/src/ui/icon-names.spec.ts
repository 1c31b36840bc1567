import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ICON_NAMES } from './icon-names';

const drawn = [...readFileSync(join(__dirname, 'styles/icons.scss'), 'utf8').matchAll(/^ {2}'(\w+)': "<(?:path|circle)/gm)].map(([, name]) => name);
const modules = join(__dirname, '../../../shared/service-modules');

describe('the icons', () => {
  it('are all drawn, and none is drawn that has no name', () => {
    expect([...ICON_NAMES].sort()).toEqual(drawn.sort());
  });

  it('have a drawing for every module', () => {
    const wanted = readdirSync(modules).filter((file) => !file.includes('.spec.')).flatMap((file) => /^ {2}icon: '(\w+)'/m.exec(readFileSync(join(modules, file), 'utf8'))?.[1] ?? []);
    expect(wanted.length).toBeGreaterThanOrEqual(13);
    expect(wanted.filter((name) => !drawn.includes(name))).toEqual([]);
  });
});
