import type { CadreMove, Outcome } from '@shared/ticket-states';

/** What is typed or chosen in the sheet of a move. */
export interface TypedMove {
  words: string;
  attachmentIds: string[];
  outcome: Outcome | null;
  /** Code of the module to which it belongs instead. */
  module: string;
  /** Who is responsible instead of us. */
  responsible: string;
}
export const NOTHING_TYPED: TypedMove = { words: '', attachmentIds: [], outcome: null, module: '', responsible: '' };

/** How a move is asked for. The words go into the body as `text` or as `reason`, as the API calls them. */
export interface MoveForm {
  /** At once, in a sheet, or on a page of its own. */
  way: 'now' | 'sheet' | 'page';
  action: string;
  done: string;
  title?: string;
  wordsKey?: 'text' | 'reason';
  wordsLabel?: string;
  placeholder?: string;
  /** Words to start from. */
  suggestions?: readonly string[];
  asksOutcome?: true;
  asksModule?: true;
  asksResponsible?: true;
  photos?: true;
  /** A consent for reminders is asked for at the tap that sends it. */
  consent?: 'accept' | 'answer';
  /** Afterwards somebody else has it: back to the list. */
  givesAway?: true;
  danger?: true;
  note?: string;
}

export const MOVE_FORMS: Record<CadreMove, MoveForm> = {
  accept: { way: 'now', action: '受理', done: '已受理，居民会收到消息', consent: 'accept' },
  answer: { way: 'sheet', action: '答复', title: '答复居民', done: '已答复，等居民确认', wordsKey: 'text', wordsLabel: '怎么办的', placeholder: '办了什么、结果怎样，居民看得懂就行', asksOutcome: true, photos: true, consent: 'answer' },
  'ask-supplement': {
    way: 'sheet', action: '请补充材料', title: '请居民补充', done: '已告诉居民，补充之前不计时', wordsKey: 'text', wordsLabel: '要补充什么', placeholder: '例如：请拍一张漏水处的照片', photos: true,
    suggestions: ['请拍一张现场照片。', '请补充身份证和户口本照片。', '请写清楚时间和地点。'], note: '居民补充之前不计时。',
  },
  transfer: { way: 'page', action: '转交', done: '' },
  return: { way: 'sheet', action: '退回', title: '退回给转交的人', done: '已退回', wordsKey: 'reason', wordsLabel: '为什么退回', placeholder: '例如：这户不在我们村', givesAway: true, note: '只能退回一次。' },
  reclassify: { way: 'sheet', action: '改类别', title: '改成哪一类', done: '已改类别，按新的类别派给经办人', wordsKey: 'reason', wordsLabel: '为什么改', placeholder: '例如：是租房的事', suggestions: ['居民选错了类别', '听了情况，属于这一类'], asksModule: true, givesAway: true, note: '会按新的类别重新派人，居民填的内容都留着。' },
  decline: { way: 'sheet', action: '不予受理', title: '不予受理', done: '已告诉居民不予受理和该找谁', wordsKey: 'reason', wordsLabel: '为什么不受理', placeholder: '把道理写清楚，居民会看到', asksResponsible: true, danger: true, note: '要写清楚该由谁负责，不能让居民自己去找。' },
  comment: { way: 'sheet', action: '备注', title: '写备注', done: '已记下', wordsKey: 'text', wordsLabel: '备注', placeholder: '例如：已电话联系，明早上门', photos: true, note: '只有这件事的干部看得到，居民看不到。' },
};

const WORDS_MAX = { text: 1000, reason: 200 } as const;
export const RESPONSIBLE_MAX = 60;

export function wordsMax({ wordsKey }: MoveForm): number {
  return WORDS_MAX[wordsKey ?? 'text'];
}

/** What is still missing, in the order of the sheet; empty when it can be sent. The API asks for two characters of a reason. */
export function missingOf(form: MoveForm, typed: TypedMove): string[] {
  const words = typed.words.trim();
  return [
    form.asksModule && !typed.module ? '请选择类别' : '',
    form.asksOutcome && !typed.outcome ? '请选择办理结果' : '',
    form.wordsKey && [...words].length < (form.wordsKey === 'reason' ? 2 : 1) ? `请填写“${form.wordsLabel}”` : '',
    form.asksResponsible && [...typed.responsible.trim()].length < 2 ? '请填写该由谁负责' : '',
  ].filter(Boolean);
}

/** The body of the move, without the version. */
export function bodyOf(form: MoveForm, typed: TypedMove): object {
  return {
    ...(form.wordsKey ? { [form.wordsKey]: typed.words.trim() } : {}),
    ...(form.asksOutcome ? { outcome: typed.outcome } : {}),
    ...(form.asksModule ? { module: typed.module } : {}),
    ...(form.asksResponsible ? { responsible: typed.responsible.trim() } : {}),
    ...(form.photos && typed.attachmentIds.length ? { attachmentIds: typed.attachmentIds } : {}),
  };
}

/** A template chosen: it stands in for nothing typed, else it is added on a line of its own. */
export function withTemplate(words: string, template: string): string {
  const typed = words.trim();
  if (!typed) return template;
  return typed.includes(template) ? typed : `${typed}\n${template}`;
}
