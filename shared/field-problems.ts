/** What may be wrong with an answer, and the words that say what to do next. */

/** `about` is the field's label; `limit` a bound with its unit, or the finding itself. */
interface Words { about: string; limit?: string }

const TEXTS = {
  'field/unknown': () => '表里没有这一项，请去掉',
  'field/not-applicable': ({ about }) => `按前面的回答，不用填「${about}」，请清空这一项`,
  'field/required': ({ about }) => `请填写「${about}」`,
  'field/choose': ({ about }) => `请选择「${about}」`,
  'field/words-required': () => '请说说是什么事：写几个字，或者录一段话',
  'field/wrong-shape': ({ about }) => `「${about}」填得不对，请重新填一次`,
  'field/control-characters': ({ about }) => `「${about}」里有认不出的符号，请删掉再写`,
  'field/too-short': ({ about, limit }) => `「${about}」太短了，请至少写${limit ?? ''}个字`,
  'field/too-long': ({ about, limit }) => `「${about}」太长了，请控制在${limit ?? ''}个字以内`,
  'field/not-digits': ({ about }) => `「${about}」只能填数字，请核对`,
  'field/too-small': ({ about, limit }) => `「${about}」不能小于${limit ?? ''}，请核对`,
  'field/too-large': ({ about, limit }) => `「${about}」不能大于${limit ?? ''}，请核对`,
  'field/too-precise': ({ about, limit }) =>
    limit === '0' ? `「${about}」请填整数，不要带小数点` : `「${about}」小数点后面最多${limit ?? ''}位，请核对`,
  'field/too-few': ({ about, limit }) => `「${about}」请至少选${limit ?? ''}个`,
  'field/too-many': ({ about, limit }) => `「${about}」最多${limit ?? ''}个，请减少一些`,
  'field/repeated': ({ about }) => `「${about}」里有重复的，请去掉一个`,
  'field/not-an-option': ({ about }) => `「${about}」请从给出的选项里选`,
  'field/not-a-date': ({ about }) => `「${about}」没有这一天，请重新选日期`,
  'field/period-order': ({ about }) => `「${about}」的结束日期早于开始日期，请对调`,
  'field/not-an-hour': ({ about }) => `「${about}」的钟点不对，请重新选时间`,
  'field/slot-order': ({ about }) => `「${about}」的结束时间要晚于开始时间，请重新选`,
  'field/not-a-phone': ({ about }) => `「${about}」不像电话号码：手机是11位，座机要带区号，请核对`,
  'field/not-an-id-number': ({ limit }) => limit ?? '身份证号不对，请核对',
  'field/address-division': ({ about }) => `「${about}」请先选到村或社区`,
  'field/address-text': ({ about, limit }) => `「${about}」请写清楚门牌或院子，${limit ?? ''}个字`,
  'field/address-position': ({ about }) => `「${about}」的定位不对，请重新定位或不定位`,
  'field/not-an-id': ({ about }) => `「${about}」没有选上，请重新选`,
  'field/not-a-member': ({ about }) => `「${about}」不是本户的人，请重新选`,
  'field/details-too-long': () => '填的内容太多了，请删减一些，多出来的可以拍照上传',
} as const satisfies Record<string, (words: Words) => string>;

export type FieldProblemCode = keyof typeof TEXTS;
export const FIELD_PROBLEM_CODES = Object.keys(TEXTS) as readonly FieldProblemCode[];

/** `key` is the field's, or `details` / `description` where the fault is in the whole. */
export interface FieldProblem {
  key: string;
  code: FieldProblemCode;
  /** Chinese, for whoever fills in the form. */
  message: string;
}

export function fieldProblem(key: string, code: FieldProblemCode, words: Words): FieldProblem {
  const text: (words: Words) => string = TEXTS[code];
  return { key, code, message: text(words) };
}
