import type { LedgerRow } from '../ledger-import/template.js';
import { teamGridCode } from './demo-ledger.js';
import { placeName } from './demo-places.js';
import type { DemoHousehold } from './make-households.js';
import type { FamilyMember } from './make-family.js';
import { inRuns, type OrganisationMaker } from './organisation-maker.js';

/** No two people look after more than so many households together. */
export const HOUSEHOLDS_A_PAIR = 12;
/** Each so many pairs one member is a relocated villager of another village. */
const PAIRS_A_RESIDENT = 9;
const VILLAGES_A_LEADER = 2;

const COUNTY_NAMES: Record<string, string> = { 130629: '容城县', 130632: '安新县', 130638: '雄县' };
const EMPLOYERS = [
  '发展改革局', '教育局', '财政局', '人力资源和社会保障局', '自然资源局', '住房和城乡建设局', '交通运输局', '水利局', '农业农村局', '卫生健康局',
  '应急管理局', '审计局', '市场监督管理局', '统计局', '医疗保障局', '司法局', '民政局', '总工会', '团县委', '县妇联', '县委组织部', '县委宣传部', '档案馆', '融媒体中心', '供电公司', '邮政分公司',
];

/** County leaders by county; one may lead two teams. */
export class WorkTeamMaker {
  private readonly leaders = new Map<string, { cadre: LedgerRow<'cadres'>; teams: number }>();

  constructor(private readonly maker: OrganisationMaker) {}

  /** One team for the village: a county leader, a head, and pairs of members with at most twelve households each. */
  make(households: readonly DemoHousehold[], neighbours: readonly DemoHousehold[]): void {
    const { villageCode, county } = households[0]!;
    const village = placeName(villageCode);
    const grid = teamGridCode(villageCode);
    this.maker.grid(grid, 'work_team', `驻${village}工作组`, county, null);
    this.maker.seat(grid, '包村县领导', 3, this.leader(county));
    this.maker.seat(grid, '工作组组长', 2, this.member(county, [38, 56], '副局长'));

    const borrowed = this.maker.random.shuffled(neighbours.filter(({ scene }) => !scene).flatMap(({ family }) => family))
      .filter((person) => person.age >= 25 && person.age < 58 && !this.maker.isCadre(person));
    inRuns(households, Math.ceil(households.length / HOUSEHOLDS_A_PAIR)).forEach((run, index) => {
      const resident: FamilyMember | undefined = index % PAIRS_A_RESIDENT === PAIRS_A_RESIDENT - 1 ? borrowed.pop() : undefined;
      const pair = [
        resident ? this.maker.resident(county, resident, this.title(county, '干部')) : this.member(county, [25, 55], '干部'),
        this.member(county, [25, 55], '科员'),
      ] as const;
      for (const cadre of pair) this.maker.seat(grid, '包联队员', 1, cadre);
      run.forEach((household, at) => {
        // The two take turns in being the first to be asked; the scenes' households all have the same one.
        const first = household.scene || at % 2 === 0 ? 0 : 1;
        const since = `${this.maker.random.int(2019, 2025)}-03-01`;
        this.maker.personTie(household, grid, pair[first], 'primary', since);
        this.maker.personTie(household, grid, pair[1 - first]!, 'partner', since);
      });
    });
  }

  private title(county: string, rank: string): string {
    const employer = this.maker.random.pick(EMPLOYERS);
    return `${COUNTY_NAMES[county]}${employer.replace(/^县|(?<=^团)县/, '')}${rank}`;
  }

  private member(county: string, ages: readonly [number, number], rank: string): LedgerRow<'cadres'> {
    return this.maker.outsider(county, this.title(county, rank), ages);
  }

  private leader(county: string): LedgerRow<'cadres'> {
    const current = this.leaders.get(county);
    if (current && current.teams < VILLAGES_A_LEADER) {
      current.teams += 1;
      return current.cadre;
    }
    const post = this.maker.random.pick(['副县长', '县委常委', '县人大常委会副主任', '县政协副主席']);
    const cadre = this.maker.outsider(county, `${COUNTY_NAMES[county]}${post}`.replace('县县', '县'), [42, 58]);
    this.leaders.set(county, { cadre, teams: 1 });
    return cadre;
  }
}
