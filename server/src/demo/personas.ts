/** The people whom one can be in the simulator, found in the finished ledger (domain.md, "Scenes"). */
import type { GridKind, RoleName } from '../../../shared/grids.js';
import type { LedgerRow } from '../ledger-import/template.js';
import { homeGridCode, SUFFIX, teamGridCode, type DemoLedger } from './demo-ledger.js';
import { BEIGUAN } from './demo-places.js';
import type { InventedNumbers } from './invented-people.js';
import type { DemoHousehold } from './make-households.js';
import type { SceneKey } from './scene-households.js';

export interface DemoPersona { id: string; name: string; role: RoleName; note: string; phone: string }

export class PersonaFinder {
  /** Staff numbers of the personas and of everybody tied to the scenes' households. */
  readonly staff = new Set<string>();
  private readonly personas: DemoPersona[] = [];

  constructor(
    private readonly ledger: DemoLedger,
    private readonly households: readonly DemoHousehold[],
    private readonly numbers: InventedNumbers,
  ) {}

  find(): DemoPersona[] {
    this.residents();
    this.cadresOfScenes();
    this.offices();
    for (const household of this.households) if (household.scene) this.keepTied(household);
    return this.personas;
  }

  private residents(): void {
    const head = (key: SceneKey) => this.scene(key).family[0]!;
    this.add('resident-xili', 'resident', head('xili'), '西里村居民，租住在容城镇西关村的院子里。试试：房屋漏雨报“房屋租赁”或“便民维修”（场景1）。');
    const unlisted = head('xili-unlisted');
    this.add('resident-unlisted-phone', 'resident', { name: unlisted.name, phone: this.numbers.phone() },
      `西里村居民，手机号没有登记在户册上。试试：用姓名“${unlisted.name}”和身份证后六位“${unlisted.idNumber.slice(-6)}”绑定，再由包联干部（team-xili-primary）确认。`);
    this.add('resident-returned', 'resident', head('xili-returned'), '西里村居民，已回迁到容东片区东西里社区，现居住地是楼门长—小区长—社区三级。');
    this.add('resident-xiangcun', 'resident', head('xiangcun'), '安新县向村居民，现住白沟，有民警包联。试试：晚上与人纠纷受伤，报“矛盾调解”，只有办案的人看得到（场景2）。');
    this.add('resident-gaobeidian', 'resident', head('gaobeidian'), '南河照村居民，现住高碑店。试试：想办养牛场，报“技能培训·创业”，两县网格一起办（场景3）。');
    this.add('resident-apart', 'resident', this.scene('apart').family[2]!, '王马浒村居民，父母住雄州镇，自己在白沟打工单独居住：他的事由白沟的网格办。');
  }

  private cadresOfScenes(): void {
    const tied = (key: SceneKey, kind: GridKind, role = 'primary'): LedgerRow<'cadres'> => this.tiedTo(this.scene(key), kind, role);
    const team = teamGridCode(this.scene('xili').villageCode);
    this.addCadre('team-xili-primary', tied('xili', 'work_team'), '驻西里村工作组队员，resident-xili 家的主包联。试试：受理、答复；确认 resident-unlisted-phone 的绑定。');
    this.addCadre('team-xili-partner', tied('xili', 'work_team', 'partner'), '驻西里村工作组队员，resident-xili 家的协包联。试试：看同一户的事项，接收转交。');
    this.addCadre('team-xili-head', this.holder(team, 2), '驻西里村工作组组长，比包联队员高一级。试试：看全村的户和事项。');
    this.addCadre('residence-xili', tied('xili', 'residence'), '容城镇西关村租住户代表，resident-xili 现居住地的网格员。试试：房屋漏雨由他主办（场景1）。');
    this.addCadre('home-xili', tied('xili', 'home_village'), '西里村党员代表，resident-xili 家所在小组的网格员。');
    this.addCadre('home-xiangcun', tied('xiangcun', 'home_village'), '向村党员代表，resident-xiangcun 家所在小组的网格员。试试：主办纠纷调解（场景2）。');
    this.addCadre('police-xiangcun', tied('xiangcun', 'police'), '大王派出所包联民警，包联 resident-xiangcun 家（场景2）。');
    this.addCadre('residence-gaobeidian', tied('gaobeidian', 'residence'), '高碑店市大陈庄村的网格员，县外应邀任职：只看得到所包联户的姓名、电话、住址和在办事项（场景3）。');
    this.addCadre('beiguan-head', this.holder(BEIGUAN + SUFFIX.residence, 3), '容城镇北关村党支部书记，全村租住着263户。试试：我的网格里找户、看空岗（场景4）。');
    this.addCadre('beiguan-rep', tied('elder', 'residence'), `北关村租住户代表。试试：没有智能手机的老人${this.scene('elder').family[0]!.name}打电话来，用“记电话”四下登记（场景4、11）。`);
    this.addCadre('wangmahu-secretary', this.holder(homeGridCode(this.scene('apart').villageCode), 3), '雄县王马浒村党支部书记（场景5）。试试：按现居住地看本村各组。');
    this.addCadre('both-nanhezhao', this.cadreOf(this.scene('both').family[0]!.idNumber), '南河照村会计，自己也是搬迁居民：在“我的”里切换居民和干部身份；自己家的事不会派给自己。');
  }

  private offices(): void {
    const onMonday = (county: string) => this.staffMember(this.ledger.deskRoster.find((duty) => duty.countyCode === county && duty.weekday === 2)!.staffNumber);
    this.addCadre('township-bayu', this.holder(`130629200000${SUFFIX.home_village}`, 4), '八于乡包联工作负责人，看得到全乡十三个村。');
    this.addCadre('office-rongcheng', onMonday('130629'), '容城县征迁服务保障中心值班员，在值班表上，看得到全县。', 'office');
    this.addCadre('office-xiongxian', onMonday('130638'), '雄县征迁服务保障中心值班员：看不到容城县的任何一户。', 'office');
  }

  private add(id: string, role: RoleName, person: { name: string; phone: string | null }, note: string): void {
    if (person.phone === null) throw new Error(`Persona ${id} has no phone`);
    this.personas.push({ id, name: person.name, role, note, phone: person.phone });
  }

  private addCadre(id: string, cadre: LedgerRow<'cadres'>, note: string, role: RoleName = 'cadre'): void {
    this.staff.add(cadre.staffNumber);
    this.add(id, role, cadre, note);
  }

  private keepTied(household: DemoHousehold): void {
    for (const kind of ['work_team', 'home_village', 'residence', 'police'] as const) {
      for (const role of ['primary', 'partner', 'member']) {
        const tie = this.ties(household, kind, role)[0];
        if (tie) this.staff.add(this.holderOf(tie).staffNumber);
      }
    }
  }

  private scene(key: SceneKey): DemoHousehold {
    const found = this.households.find((household) => household.scene?.key === key);
    if (!found) throw new Error(`The household of scene ${key} is missing`);
    return found;
  }

  private ties(household: DemoHousehold, kind: GridKind, role: string): LedgerRow<'ties'>[] {
    const kinds = new Map(this.ledger.grids.map((grid) => [grid.code, grid.kind]));
    const row = this.ledger.households.find(({ code }) => code === household.code)!;
    const subjects = new Set([household.code, `${household.code}/1`, row.cellCode]);
    return this.ledger.ties.filter((tie) => subjects.has(tie.subjectCode) && tie.role === role && kinds.get(tie.gridCode) === kind);
  }

  private tiedTo(household: DemoHousehold, kind: GridKind, role: string): LedgerRow<'cadres'> {
    const tie = this.ties(household, kind, role)[0];
    if (!tie) throw new Error(`Household ${household.code} has no ${role} tie of kind ${kind}`);
    return this.holderOf(tie);
  }

  private holderOf(tie: LedgerRow<'ties'>): LedgerRow<'cadres'> {
    return this.staffMember(tie.bound === 'person' ? tie.holderCode : this.ledger.seats.find((seat) => seat.code === tie.holderCode)!.holderStaffNumber!);
  }

  private holder(gridCode: string, rung: number): LedgerRow<'cadres'> {
    return this.staffMember(this.ledger.seats.find((seat) => seat.gridCode === gridCode && seat.rung === rung)!.holderStaffNumber!);
  }

  private cadreOf(idNumber: string): LedgerRow<'cadres'> {
    return this.ledger.cadres.find((cadre) => cadre.idNumber === idNumber)!;
  }

  private staffMember(staffNumber: string): LedgerRow<'cadres'> {
    return this.ledger.cadres.find((cadre) => cadre.staffNumber === staffNumber)!;
  }
}
