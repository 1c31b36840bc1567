import type { HouseholdStage } from '../../../shared/grids.js';
import {
  BAYU_HOUSEHOLDS, BAYU_PEOPLE, BEIGUAN, BEIGUAN_HOUSEHOLDS, DEFAULT_HOUSEHOLDS, FAR_AWAY, hostsOf, isOfBayu, placeName, relocatedVillages,
  returnPlacesOf, STAGE_SHARES, whereInStage, type RelocatedVillage,
} from './demo-places.js';
import { InventedNumbers } from './invented-people.js';
import { drawSizes, FamilyMaker, type FamilyMember } from './make-family.js';
import { SCENE_HOUSEHOLDS, type SceneHousehold } from './scene-households.js';
import { SeededRandom } from './seeded-random.js';

export interface DemoResidence { place: string; address: string; since: string; hasGrid: boolean }

export interface DemoHousehold {
  code: string;
  county: string;
  villageCode: string;
  /** From 0 within its village. */
  index: number;
  stage: HouseholdStage;
  family: FamilyMember[];
  bankAccount: string;
  /** The first is the head's. */
  residences: DemoResidence[];
  /** Index in `residences` of where a member lives, by the member's index; absent = 0. */
  livesAt: Map<number, number>;
  scene: SceneHousehold | null;
}

const pad = (value: number): string => String(value).padStart(4, '0');
const day = (random: SeededRandom, fromYear: number, toYear: number): string =>
  `${random.int(fromYear, toYear)}-${String(random.int(1, 12)).padStart(2, '0')}-${String(random.int(1, 28)).padStart(2, '0')}`;

function addressAt(random: SeededRandom, place: string, stage: HouseholdStage): string {
  const name = placeName(place);
  if (whereInStage(stage) === 'returned' || name.endsWith('社区')) {
    return `${name}${random.int(1, 28)}号楼${random.int(1, 4)}单元${random.int(1, 17)}0${random.int(1, 4)}室`;
  }
  const street = random.pick(['东街', '西街', '南街', '北街', '中心街', '一街', '二街', '三街', '幸福路', '向阳巷', '富民路', '新民巷', '学校胡同', '光明巷']);
  return `${name}${street}${random.int(1, 96)}号${random.pick(['', '', '', '院', '东屋', '西屋', '院2楼'])}`;
}

/** Draws every household with its people and where they live. */
export class HouseholdMaker {
  readonly numbers = new InventedNumbers();

  constructor(private readonly seed: string) {}

  make(total: number): DemoHousehold[] {
    const villages = relocatedVillages(total);
    const bayu = villages.filter((village) => isOfBayu(village.code)).reduce((sum, village) => sum + village.households, 0);
    const bayuSizes = this.sizes('bayu', bayu, Math.round((bayu * BAYU_PEOPLE) / BAYU_HOUSEHOLDS), (scene) => isOfBayu(scene.villageCode));
    const households = villages.flatMap((village) => {
      const sizes = isOfBayu(village.code)
        ? bayuSizes
        : this.sizes(village.code, village.households, Math.round(village.households * 2.7), (scene) => scene.villageCode === village.code);
      return this.makeVillage(village, sizes);
    });
    this.settleInBeiguan(households, Math.round((BEIGUAN_HOUSEHOLDS * Math.min(total, DEFAULT_HOUSEHOLDS)) / DEFAULT_HOUSEHOLDS));
    return households;
  }

  /** Sizes of the families that the scenes leave to chance. */
  private sizes(name: string, families: number, people: number, isHere: (scene: SceneHousehold) => boolean): number[] {
    const scenes = SCENE_HOUSEHOLDS.filter(isHere);
    const ofScenes = scenes.reduce((sum, scene) => sum + scene.members.length, 0);
    return drawSizes(new SeededRandom(`${this.seed}/sizes/${name}`), families - scenes.length, people - ofScenes);
  }

  private makeVillage(village: RelocatedVillage, sizes: number[]): DemoHousehold[] {
    const random = new SeededRandom(`${this.seed}/village/${village.code}`);
    const families = new FamilyMaker(random, this.numbers);
    const scenes = SCENE_HOUSEHOLDS.filter((scene) => scene.villageCode === village.code);
    const county = village.code.slice(0, 6);
    return Array.from({ length: village.households }, (_, index) => {
      const scene = scenes[index] ?? null;
      const stage = scene ? scene.stage : random.weighted(STAGE_SHARES[county]!);
      const household: DemoHousehold = {
        code: `${village.code}-${pad(index + 1)}`, county, villageCode: village.code, index, stage, scene,
        family: scene ? this.sceneFamily(families, scene) : families.make(sizes.pop()!),
        bankAccount: this.numbers.bankAccount(),
        residences: [], livesAt: new Map(),
      };
      household.residences.push(scene ? { place: scene.place, address: scene.address, since: '2019-05-16', hasGrid: true } : this.home(random, household));
      this.moveOut(random, household);
      return household;
    });
  }

  private sceneFamily(families: FamilyMaker, scene: SceneHousehold): FamilyMember[] {
    const surname = families.surname();
    return scene.members.map(({ relation, sex, age, phone }) => {
      const own = relation === '配偶' || relation === '母亲' ? families.surname() : surname;
      const member = families.member({ relation, sex, age, surname: own });
      return { ...member, phone: phone ? (member.phone ?? this.numbers.phone()) : null };
    });
  }

  private home(random: SeededRandom, { county, villageCode, stage }: DemoHousehold): DemoResidence {
    const where = whereInStage(stage);
    if (where === 'village') return { place: villageCode, address: addressAt(random, villageCode, stage), since: day(random, 1985, 2012), hasGrid: false };
    if (where === 'host' && random.chance(0.015)) return this.farAway(random);
    const places = where === 'returned' ? returnPlacesOf(county) : hostsOf(county);
    const place = random.weighted(places.map(({ code, weight }) => [code, weight] as const));
    const [from, to] = where === 'returned' ? [2022, 2025] : [2018, 2024];
    return { place, address: addressAt(random, place, stage), since: day(random, from, to), hasGrid: true };
  }

  private farAway(random: SeededRandom): DemoResidence {
    const far = random.pick(FAR_AWAY);
    return { place: far.code, address: `${far.text}${random.int(1, 60)}号院${random.int(1, 12)}号楼${random.int(101, 1804)}室`, since: day(random, 2018, 2025), hasGrid: false };
  }

  /** Now and then one member lives apart: at work or school, or an elder near another child. */
  private moveOut(random: SeededRandom, household: DemoHousehold): void {
    const { scene, family, county } = household;
    if (scene) {
      if (!scene.apart) return;
      household.residences.push({ place: scene.apart.place, address: scene.apart.address, since: '2025-09-01', hasGrid: true });
      household.livesAt.set(scene.apart.member, 1);
      return;
    }
    const candidates = family.flatMap((member, index) => (index > 1 && (member.age >= 16 && member.age <= 30 || member.age >= 70) ? [index] : []));
    if (candidates.length === 0 || !random.chance(0.11)) return;
    const place = random.weighted(hostsOf(county).map(({ code, weight }) => [code, weight] as const));
    household.residences.push(random.chance(0.2) ? this.farAway(random) : { place, address: addressAt(random, place, 'transition'), since: day(random, 2021, 2025), hasGrid: true });
    household.livesAt.set(random.pick(candidates), 1);
  }

  /** 北关村 hosts an exact number of households. */
  private settleInBeiguan(households: DemoHousehold[], quota: number): void {
    const random = new SeededRandom(`${this.seed}/beiguan`);
    const already = households.filter((household) => household.residences[0]!.place === BEIGUAN).length;
    const movable = households.filter(({ county, stage, scene, residences }) =>
      county === '130629' && whereInStage(stage) === 'host' && !scene && residences[0]!.hasGrid);
    for (const household of random.shuffled(movable).slice(0, quota - already)) {
      household.residences[0] = { place: BEIGUAN, address: addressAt(random, BEIGUAN, household.stage), since: day(random, 2018, 2021), hasGrid: true };
    }
  }
}
