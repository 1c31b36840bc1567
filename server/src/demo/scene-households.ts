/** The households of the acceptance stories (domain.md, "Scenes"), the first of their villages whatever the demo's size. */
import type { HouseholdStage } from '../../../shared/grids.js';
import type { Sex } from './invented-people.js';
import { BEIGUAN } from './demo-places.js';

export type SceneKey = 'xili' | 'xili-unlisted' | 'xili-returned' | 'elder' | 'xiangcun' | 'gaobeidian' | 'both' | 'apart';

export interface SceneHousehold {
  key: SceneKey;
  villageCode: string;
  stage: HouseholdStage;
  place: string;
  address: string;
  members: readonly { relation: string; sex: Sex; age: number; phone: boolean }[];
  /** One member lives elsewhere. */
  apart?: { member: number; place: string; address: string };
  /** A police tie, however few households have one. */
  police?: true;
}

const XILI = '130629103201';
const NANHEZHAO = '130629200207';
const XIGUAN = '130629100203';

export const SCENE_HOUSEHOLDS: readonly SceneHousehold[] = [
  {
    key: 'xili', villageCode: XILI, stage: 'transition', place: XIGUAN, address: '西关村向阳巷5号院东屋',
    members: [
      { relation: '户主', sex: 'male', age: 47, phone: true }, { relation: '配偶', sex: 'female', age: 45, phone: true },
      { relation: '子', sex: 'male', age: 15, phone: false }, { relation: '母亲', sex: 'female', age: 72, phone: true },
    ],
  },
  {
    key: 'xili-unlisted', villageCode: XILI, stage: 'transition', place: XIGUAN, address: '西关村向阳巷11号院',
    members: [{ relation: '户主', sex: 'female', age: 52, phone: false }, { relation: '子', sex: 'male', age: 24, phone: true }],
  },
  {
    key: 'xili-returned', villageCode: XILI, stage: 'returned', place: '130629400403', address: '东西里社区6号楼2单元301室',
    members: [{ relation: '户主', sex: 'female', age: 41, phone: true }, { relation: '配偶', sex: 'male', age: 43, phone: true }, { relation: '女', sex: 'female', age: 9, phone: false }],
  },
  {
    key: 'elder', villageCode: '130629103206', stage: 'transition', place: BEIGUAN, address: '北关村南街18号西屋',
    members: [{ relation: '户主', sex: 'male', age: 78, phone: true }],
  },
  {
    key: 'xiangcun', villageCode: '130632101214', stage: 'transition', place: '130672103203', address: '白三村富民路22号2楼', police: true,
    members: [{ relation: '户主', sex: 'male', age: 39, phone: true }, { relation: '配偶', sex: 'female', age: 37, phone: true }, { relation: '女', sex: 'female', age: 11, phone: false }],
  },
  {
    key: 'gaobeidian', villageCode: NANHEZHAO, stage: 'transition', place: '130684101208', address: '大陈庄村东街7号',
    members: [
      { relation: '户主', sex: 'male', age: 44, phone: true }, { relation: '配偶', sex: 'female', age: 42, phone: true },
      { relation: '子', sex: 'male', age: 17, phone: true }, { relation: '女', sex: 'female', age: 8, phone: false },
    ],
  },
  {
    key: 'both', villageCode: NANHEZHAO, stage: 'transition', place: '130629100206', address: '大楼堤村中心街31号',
    members: [{ relation: '户主', sex: 'female', age: 45, phone: true }, { relation: '配偶', sex: 'male', age: 48, phone: true }, { relation: '女', sex: 'female', age: 20, phone: true }],
  },
  {
    key: 'apart', villageCode: '130638101225', stage: 'transition', place: '130638100201', address: '坛台村二街9号',
    members: [{ relation: '户主', sex: 'male', age: 50, phone: true }, { relation: '配偶', sex: 'female', age: 48, phone: true }, { relation: '子', sex: 'male', age: 22, phone: true }],
    apart: { member: 2, place: '130672103206', address: '仁和庄村工业街3号宿舍' },
  },
];
