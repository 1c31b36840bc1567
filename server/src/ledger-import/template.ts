/**
 * The office's ledger as CSV files: the one description that the parser, the demo generator and
 * docs/import-template.md follow (a test holds the page against it). Natural keys only: codes that stand in the
 * office's own papers, never an id of ours.
 */
import type { GridKind, HouseholdStage, TieBinding, TieRole } from '../../../shared/grids.js';
import { GRID_KIND_TITLES, HOUSEHOLD_STAGE_TITLES, TIE_ROLE_TITLES } from '../../../shared/grids.js';

export type CellKind =
  | 'text' | 'code' | 'integer' | 'date' | 'choice' | 'phone' | 'id-number' | 'account' | 'county' | 'division' | 'grid';

export interface Column {
  /** As it stands in the first line of the file. */
  heading: string;
  kind: CellKind;
  required?: true;
  /** For the table of columns in the documentation. */
  help: string;
  example: string;
  /** Bounds of an integer; `max` of a text is its length in characters (default 100). */
  min?: number;
  max?: number;
  /** What may stand in the cell → our word for it. */
  choices?: Readonly<Record<string, string>>;
}

export interface TableTemplate {
  file: string;
  title: string;
  help: string;
  optional?: true;
  columns: Readonly<Record<string, Column>>;
  /** The columns that together name a row. */
  key: readonly string[];
}

/** The titles of a word list, turned round: 原村 → home_village. */
function byTitle<Word extends string>(titles: Readonly<Record<Word, string>>): Record<string, Word> {
  return Object.fromEntries(Object.entries<string>(titles).map(([word, title]) => [title, word as Word]));
}

const GRID_KINDS: Record<string, GridKind> = { ...byTitle(GRID_KIND_TITLES), 县值班: 'desk' };
delete GRID_KINDS[GRID_KIND_TITLES.desk];
const STAGES: Record<string, HouseholdStage> = byTitle(HOUSEHOLD_STAGE_TITLES);
const TIE_ROLES: Record<string, TieRole> = byTitle(TIE_ROLE_TITLES);
const BINDINGS: Record<string, TieBinding> = { 个人: 'person', 岗位: 'seat' };
export type TieSubject = 'household' | 'residence' | 'cell';
const SUBJECTS: Record<string, TieSubject> = { 户: 'household', 居住地: 'residence', 小组: 'cell' };
export type AccountState = 'enabled' | 'disabled';
const ACCOUNT_STATES: Record<string, AccountState> = { 启用: 'enabled', 停用: 'disabled' };

/** In the order in which they refer to each other: a file names only rows of itself and of files before it. */
export const TEMPLATE = {
  grids: {
    file: 'grids.csv', title: '网格', key: ['code'],
    help: '每个网格一行。同一个村可以有原村、驻村工作组、现居住地几个网格，用后三位区分。',
    columns: {
      code: { heading: '网格编码', kind: 'grid', required: true, help: '15位数字：12位区划代码加3位顺序号，不能重复', example: '130629200207001' },
      kind: { heading: '网格类型', kind: 'choice', required: true, choices: GRID_KINDS, help: '一个村只能有一个“原村”和一个“驻村工作组”，一个县只能有一个“县值班”', example: '原村' },
      name: { heading: '网格名称', kind: 'text', required: true, max: 60, help: '居民看到的名称', example: '南河照村' },
      countyCode: { heading: '管理县', kind: 'county', required: true, help: '由哪个县的中心管理，6位代码。县外的现居住地网格填本县', example: '130629' },
      parentCode: { heading: '上级网格编码', kind: 'grid', help: '乡镇（街道）的网格；没有上级的不填', example: '130629200000001' },
    },
  },
  cadres: {
    file: 'cadres.csv', title: '干部', key: ['staffNumber'],
    help: '每名干部、网格员、民警、值班人员一行。',
    columns: {
      staffNumber: { heading: '工号', kind: 'code', required: true, max: 32, help: '人员编号，不能重复', example: 'RC-0012' },
      name: { heading: '姓名', kind: 'text', required: true, max: 40, help: '', example: '王建国' },
      phone: { heading: '手机号', kind: 'phone', required: true, help: '登录时由微信核对，不能重复', example: '15400001234' },
      countyCode: { heading: '管理县', kind: 'county', required: true, help: '由哪个县的中心管理，6位代码', example: '130629' },
      title: { heading: '单位职务', kind: 'text', required: true, max: 60, help: '', example: '容城县水利局科员' },
      idNumber: { heading: '身份证号', kind: 'id-number', help: '干部本人也是搬迁居民的必填：系统据此不让他办自己家的事', example: '130699197903150014' },
      account: { heading: '账号', kind: 'choice', choices: ACCOUNT_STATES, help: '不填为启用', example: '启用' },
    },
  },
  seats: {
    file: 'seats.csv', title: '岗位', key: ['code'],
    help: '每个岗位一行，空缺的岗位也要列出。县外尚未邀请的岗位按空缺填。',
    columns: {
      code: { heading: '岗位编号', kind: 'code', required: true, max: 24, help: '不能重复', example: '130629200207001-11' },
      gridCode: { heading: '网格编码', kind: 'grid', required: true, help: '岗位所在的网格', example: '130629200207001' },
      title: { heading: '岗位名称', kind: 'text', required: true, max: 40, help: '', example: '党支部书记' },
      rung: { heading: '层级', kind: 'integer', required: true, min: 1, max: 4, help: '从居民往上数：1 代表、网格员、包联队员、民警、值班员；2 村干部、工作组组长；3 村负责人、包村县领导；4 乡镇（街道）', example: '3' },
      holderStaffNumber: { heading: '任职人工号', kind: 'code', max: 32, help: '空缺不填', example: 'RC-0012' },
      since: { heading: '任职日期', kind: 'date', help: '有任职人的必填', example: '2025-03-01' },
    },
  },
  leaves: {
    file: 'leaves.csv', title: '请假', optional: true, key: ['staffNumber', 'from'],
    help: '请假期间由代理人代办；没有代理人的，新事项按层级往上走。',
    columns: {
      staffNumber: { heading: '工号', kind: 'code', required: true, max: 32, help: '', example: 'RC-0012' },
      from: { heading: '开始日期', kind: 'date', required: true, help: '含当天', example: '2026-11-02' },
      to: { heading: '结束日期', kind: 'date', required: true, help: '含当天', example: '2026-11-30' },
      substituteStaffNumber: { heading: '代理人工号', kind: 'code', max: 32, help: '不能是本人', example: 'RC-0013' },
    },
  },
  cells: {
    file: 'cells.csv', title: '小组', optional: true, key: ['code'],
    help: '原村把村民分成的小组（片）。',
    columns: {
      code: { heading: '小组编码', kind: 'code', required: true, max: 20, help: '不能重复', example: '130629200207-03' },
      gridCode: { heading: '原村网格编码', kind: 'grid', required: true, help: '', example: '130629200207001' },
      name: { heading: '小组名称', kind: 'text', required: true, max: 60, help: '', example: '第三组' },
    },
  },
  households: {
    file: 'households.csv', title: '户', key: ['code'],
    help: '每个搬迁户一行。',
    columns: {
      code: { heading: '户编号', kind: 'code', required: true, max: 32, help: '台账上的户编号，不能重复', example: '130629200207-0154' },
      homeVillageCode: { heading: '原村区划代码', kind: 'division', required: true, help: '12位；该村要在网格表里有“原村”网格', example: '130629200207' },
      cellCode: { heading: '小组编码', kind: 'code', max: 20, help: '属于原村的哪个小组', example: '130629200207-03' },
      stage: { heading: '阶段', kind: 'choice', required: true, choices: STAGES, help: '', example: '过渡' },
      agreementNumber: { heading: '协议编号', kind: 'text', max: 40, help: '', example: 'RC2019-BY-00154' },
      bankAccount: { heading: '补贴账号', kind: 'account', help: '10至30位数字', example: '6299990000000000017' },
    },
  },
  residences: {
    file: 'residences.csv', title: '居住地', key: ['householdCode', 'sequence'],
    help: '每户现在住在哪里，一处一行。序号1是户主的住处；成员另住别处的，另列一行，序号往后排。',
    columns: {
      householdCode: { heading: '户编号', kind: 'code', required: true, max: 32, help: '', example: '130629200207-0154' },
      sequence: { heading: '序号', kind: 'integer', required: true, min: 1, max: 99, help: '1是户主的住处', example: '1' },
      divisionCode: { heading: '区划代码', kind: 'division', required: true, help: '居住的村或社区，12位', example: '130629100208' },
      gridCode: { heading: '网格编码', kind: 'grid', help: '现居住地网格；当地还没有建网格的不填', example: '130629100208003' },
      address: { heading: '详细地址', kind: 'text', required: true, max: 120, help: '村或社区以下的门牌', example: '北关村三街12号' },
      since: { heading: '入住日期', kind: 'date', required: true, help: '', example: '2019-06-01' },
      until: { heading: '搬离日期', kind: 'date', help: '还住着的不填', example: '2026-08-31' },
    },
  },
  residents: {
    file: 'residents.csv', title: '人', key: ['idNumber'],
    help: '每人一行，未成年人也要列出。每户有且只有一个户主。',
    columns: {
      householdCode: { heading: '户编号', kind: 'code', required: true, max: 32, help: '', example: '130629200207-0154' },
      name: { heading: '姓名', kind: 'text', required: true, max: 40, help: '', example: '李秀英' },
      idNumber: { heading: '身份证号', kind: 'id-number', required: true, help: '18位，最后一位X用大写，不能重复', example: '13069919560821002X' },
      relation: { heading: '与户主关系', kind: 'text', required: true, max: 16, help: '户主本人填“户主”', example: '户主' },
      phone: { heading: '手机号', kind: 'phone', help: '本人的号码，没有的不填；几个人登记同一个号码的，只有户主能凭它直接绑定', example: '15400005678' },
      residenceSequence: { heading: '居住地序号', kind: 'integer', min: 1, max: 99, help: '住在本户的第几处居住地，不填为1；户主只能是1', example: '1' },
    },
  },
  ties: {
    file: 'ties.csv', title: '包联', key: ['subject', 'subjectCode', 'gridCode', 'holderCode'],
    help: '谁包联谁。驻村工作组、民警绑定个人；原村、现居住地绑定岗位，谁在岗谁负责。结束的填结束日期，不要删行。',
    columns: {
      subject: { heading: '包联对象', kind: 'choice', required: true, choices: SUBJECTS, help: '', example: '户' },
      subjectCode: { heading: '对象编号', kind: 'code', required: true, max: 40, help: '户编号、小组编码，或居住地的“户编号/序号”', example: '130629200207-0154' },
      gridCode: { heading: '网格编码', kind: 'grid', required: true, help: '以哪个网格的身份包联', example: '130629200207002' },
      bound: { heading: '绑定', kind: 'choice', required: true, choices: BINDINGS, help: '', example: '个人' },
      holderCode: { heading: '工号或岗位编号', kind: 'code', required: true, max: 32, help: '绑定个人的填工号，绑定岗位的填岗位编号', example: 'RC-0012' },
      role: { heading: '角色', kind: 'choice', required: true, choices: TIE_ROLES, help: '一个对象在一个网格里只能有一个“主包联”', example: '主包联' },
      since: { heading: '开始日期', kind: 'date', required: true, help: '', example: '2025-03-01' },
      until: { heading: '结束日期', kind: 'date', help: '还有效的不填', example: '2026-12-31' },
    },
  },
  deskRoster: {
    file: 'desk-roster.csv', title: '值班表', key: ['countyCode', 'weekday', 'onDate'],
    help: '县中心值班席位。按星期排一遍，遇到节假日等个别日子再按日期单列；单列的日期优先。',
    columns: {
      countyCode: { heading: '县', kind: 'county', required: true, help: '6位代码', example: '130629' },
      weekday: { heading: '星期', kind: 'integer', min: 1, max: 7, help: '1至7，7是星期日；与日期只填一个', example: '1' },
      onDate: { heading: '日期', kind: 'date', help: '与星期只填一个', example: '2026-10-01' },
      staffNumber: { heading: '工号', kind: 'code', required: true, max: 32, help: '要在本县“县值班”网格有岗位', example: 'RC-0012' },
    },
  },
} as const satisfies Record<string, TableTemplate>;

export type TableName = keyof typeof TEMPLATE;
export const TABLE_NAMES = Object.keys(TEMPLATE) as TableName[];

type ValueOf<C> = C extends { choices: Readonly<Record<string, infer Word>> } ? Word : C extends { kind: 'integer' } ? number : string;
/** A checked row: choices as our words, integers as numbers, dates as "YYYY-MM-DD", an empty cell as null. */
export type LedgerRow<T extends TableName> = {
  -readonly [K in keyof (typeof TEMPLATE)[T]['columns']]: (typeof TEMPLATE)[T]['columns'][K] extends { required: true }
    ? ValueOf<(typeof TEMPLATE)[T]['columns'][K]>
    : ValueOf<(typeof TEMPLATE)[T]['columns'][K]> | null;
};
/** `line` is the line of the file on which the row begins; the headings are on line 1. */
export type ReadRow<T extends TableName> = LedgerRow<T> & { line: number };
export type Ledger = { [T in TableName]: ReadRow<T>[] };

export function columnsOf(table: TableName): [key: string, column: Column][] {
  return Object.entries<Column>(TEMPLATE[table].columns);
}
