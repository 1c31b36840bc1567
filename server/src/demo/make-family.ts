import type { InventedNumbers, Sex } from './invented-people.js';
import { givenName, SURNAMES } from './invented-people.js';
import type { SeededRandom } from './seeded-random.js';

export interface FamilyMember {
  name: string;
  relation: string;
  sex: Sex;
  /** Completed years on DEMO_DAY. */
  age: number;
  idNumber: string;
  phone: string | null;
}

interface Place { relation: string; sex: Sex; age: number; surname: string }

const opposite = (sex: Sex): Sex => (sex === 'male' ? 'female' : 'male');

/** Draws families; each village has surnames of its own. */
export class FamilyMaker {
  private readonly surnames: readonly (readonly [string, number])[];

  constructor(
    private readonly random: SeededRandom,
    private readonly numbers: InventedNumbers,
  ) {
    const common = random.shuffled(SURNAMES).slice(0, 4);
    this.surnames = [...common.map((name, index) => [name, 60 / (index + 1)] as const), ...SURNAMES.map((name) => [name, 0.6] as const)];
  }

  surname(): string {
    return this.random.weighted(this.surnames);
  }

  /** A family of so many; the head stands first. */
  make(size: number): FamilyMember[] {
    return this.places(size).map((place) => this.member(place));
  }

  member({ relation, sex, age, surname }: Place): FamilyMember {
    const name = surname + givenName(this.random, sex, age);
    return { name, relation, sex, age, idNumber: this.numbers.idNumber(this.random, sex, age), phone: this.phone(relation, age) };
  }

  private phone(relation: string, age: number): string | null {
    const share = age < 14 ? 0 : age < 18 ? 0.5 : age < 70 ? 0.94 : age < 80 ? 0.6 : 0.3;
    return this.random.chance(relation === '户主' ? Math.max(share, 0.8) : share) ? this.numbers.phone() : null;
  }

  private places(size: number): Place[] {
    const { random } = this;
    const sex: Sex = random.chance(0.76) ? 'male' : 'female';
    const surname = this.surname();
    const alone = size === 1;
    const age = alone && random.chance(0.62) ? random.int(66, 89) : size === 2 ? random.int(32, 80) : random.int(28, 66);
    const head: Place = { relation: '户主', sex, age, surname };
    const family = [head];
    if (size >= 2 && random.chance(0.9)) {
      family.push({ relation: '配偶', sex: opposite(sex), age: Math.max(22, age + random.int(-5, 4)), surname: this.surname() });
    }
    const childSurname = sex === 'male' ? surname : this.surname();
    while (family.length < size) {
      const elders = family.filter((member) => /[父母]亲/.test(member.relation)).length;
      if (family.length >= 4 && elders < 2 && age < 62) {
        const elderSex: Sex = elders === 0 ? 'female' : 'male';
        family.push({ relation: elders === 0 ? '母亲' : '父亲', sex: elderSex, age: Math.min(94, age + random.int(22, 30)), surname: elderSex === 'male' ? surname : this.surname() });
        continue;
      }
      const childSex: Sex = random.chance(0.5) ? 'male' : 'female';
      const childAge = Math.max(0, age - random.int(23, 34));
      const grown = age > 55 && family.length >= 4;
      family.push(grown
        ? { relation: childSex === 'male' ? '孙子' : '孙女', sex: childSex, age: Math.max(0, age - random.int(46, 56)), surname: childSurname }
        : { relation: childSex === 'male' ? '子' : '女', sex: childSex, age: childAge, surname: childSurname });
    }
    return family;
  }
}

/** How many families of each size; adjusted so that they add up to `people`. */
export function drawSizes(random: SeededRandom, families: number, people: number): number[] {
  const sizes = Array.from({ length: families }, () => random.weighted([[1, 19], [2, 32], [3, 25], [4, 15], [5, 6], [6, 3]]));
  let difference = people - sizes.reduce((sum, size) => sum + size, 0);
  while (difference !== 0) {
    const at = random.int(0, families - 1);
    const step = Math.sign(difference);
    const size = sizes[at]! + step;
    if (size < 1 || size > 7) continue;
    sizes[at] = size;
    difference -= step;
  }
  return sizes;
}
