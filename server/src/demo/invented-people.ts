/**
 * Invented persons. Nobody's number can be among theirs: identity numbers carry the division code 130699, which was
 * never assigned, with a right check character; phones begin with 154, a range in which no numbers are given out;
 * accounts begin with 62999 and fail the check digit of bank cards.
 */
import { idNumberCheckCharacter } from '../../../shared/id-number.js';
import type { SeededRandom } from './seeded-random.js';

export type Sex = 'male' | 'female';

/** The day on which the demo's ages hold; fixed, so that the same seed gives the same files whenever it runs. */
export const DEMO_DAY = '2026-11-01';
const DEMO_YEAR = 2026;

export const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文'];

/** Given names by the years in which they were usual. */
const GIVEN: readonly { until: number; male: string[]; female: string[] }[] = [
  {
    until: 1960,
    male: ['德山', '振海', '福来', '长庚', '玉田', '景春', '树林', '万全', '老虎', '宝善', '文彬', '连生', '国栋', '贵芳', '士杰', '春和', '占魁', '庆余', '凤岐', '书田', '洪恩', '永祥', '志忠', '来顺'],
    female: ['秀英', '桂兰', '玉珍', '淑琴', '凤英', '素芬', '桂荣', '秀兰', '玉兰', '金花', '翠平', '淑贞', '瑞英', '大妮', '巧云', '俊英', '书琴', '贵芝', '香菊', '云霞', '秀芝', '凤兰', '玉梅', '兰芝'],
  },
  {
    until: 1982,
    male: ['建国', '建军', '国强', '志强', '卫东', '永军', '海涛', '保国', '学文', '金生', '爱民', '红旗', '立新', '占军', '文革', '春生', '书平', '铁柱', '双喜', '建设', '军胜', '二虎', '会民', '新年', '俊峰', '胜利'],
    female: ['红梅', '秀霞', '丽华', '春兰', '玉红', '爱华', '桂芹', '淑敏', '小红', '建华', '艳霞', '会芳', '俊霞', '彩霞', '素娟', '凤霞', '玲玲', '文娟', '月芹', '海燕', '志红', '立平', '瑞芬', '新华', '巧玲', '书霞'],
  },
  {
    until: 2002,
    male: ['磊', '伟', '鹏', '超', '浩', '亮', '凯', '宁', '帅', '晓东', '志远', '海波', '天宇', '雪峰', '少华', '文杰', '振宇', '明明', '建辉', '立伟', '嘉伟', '佳乐', '晨光', '思远', '一鸣', '子龙'],
    female: ['静', '娟', '敏', '丹', '雪', '婷', '倩', '颖', '莹', '晓燕', '丽娜', '文静', '雅楠', '晶晶', '亚男', '思思', '佳佳', '梦瑶', '晨曦', '雨晴', '海霞', '媛媛', '金凤', '小雨', '宁宁', '悦'],
  },
  {
    until: 9999,
    male: ['浩然', '子轩', '宇航', '梓豪', '俊熙', '一诺', '博文', '皓轩', '天佑', '奕辰', '沐阳', '家豪', '明泽', '思源', '瑞霖', '泽宇', '锦程', '书恒', '佑霖', '子墨'],
    female: ['梓涵', '欣怡', '子涵', '诗涵', '雨桐', '可馨', '一诺', '思琪', '若曦', '佳怡', '语桐', '梦琪', '艺涵', '芷若', '沐瑶', '晓彤', '依诺', '安琪', '念慈', '书瑶'],
  },
];

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** Wrong by Luhn's rule, which every real card number keeps. */
function luhnFails(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 !== 0;
}

/** Hands out numbers that no other person of the demo has. */
export class InventedNumbers {
  private readonly serials = new Map<string, number>();
  private phones = 0;
  private accounts = 0;

  phone(): string {
    this.phones += 1;
    // 48271 has no common factor with 10^8: a step through all eight-digit endings.
    return `154${pad((this.phones * 48271 + 20_180_401) % 100_000_000, 8)}`;
  }

  bankAccount(): string {
    this.accounts += 1;
    const account = `62999${pad(this.accounts * 10, 14)}`;
    return luhnFails(account) ? account : `${account.slice(0, -1)}1`;
  }

  idNumber(random: SeededRandom, sex: Sex, age: number): string {
    for (;;) {
      const birth = birthDateAt(random, age);
      const key = birth + sex;
      const taken = this.serials.get(key) ?? 0;
      const serial = taken * 2 + (sex === 'male' ? 1 : 2);
      if (serial > 998) continue;
      this.serials.set(key, taken + 1);
      const first17 = `130699${birth}${pad(serial, 3)}`;
      return first17 + idNumberCheckCharacter(first17);
    }
  }
}

/** A birth date "YYYYMMDD" of somebody who is `age` on DEMO_DAY. */
function birthDateAt(random: SeededRandom, age: number): string {
  const month = random.int(1, 12);
  const year = DEMO_YEAR - age - (month >= 11 ? 1 : 0);
  return `${year}${pad(month, 2)}${pad(random.int(month >= 11 ? 2 : 1, 28), 2)}`;
}

export function givenName(random: SeededRandom, sex: Sex, age: number): string {
  const born = DEMO_YEAR - age;
  return random.pick(GIVEN.find((names) => born <= names.until)![sex]);
}
