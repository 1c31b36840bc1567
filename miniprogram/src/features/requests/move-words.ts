import type { ResidentMove } from '@shared/ticket-states';

/** How each move is asked: at once, after 确认, with words, or with a rating. */
export type MoveWay = 'now' | 'confirm' | 'words' | 'rating';

interface MoveWords {
  way: MoveWay;
  /** Of the button. */
  action: string;
  /** Of the sheet, where there is one. */
  title?: string;
  text?: string;
  placeholder?: string;
  done: string;
  danger?: boolean;
}

export const MOVE_WORDS: Record<ResidentMove, MoveWords> = {
  confirm: { way: 'confirm', action: '确认办好了', title: '这件事办好了吗？', text: '确认后这件事就办结了。以后又有问题，15天内可以重新打开。', done: '已确认办结' },
  'still-open': { way: 'words', action: '还没解决', title: '还有什么没解决？', placeholder: '例如：说好昨天来修，还没有人来', done: '已告诉经办人' },
  supplement: { way: 'words', action: '补充材料', title: '补充什么', placeholder: '按经办人说的补充，也可以只传照片', done: '已补充' },
  urge: { way: 'now', action: '催办', done: '已催办，经办人和上一级都收到了' },
  withdraw: { way: 'confirm', action: '撤回', title: '不办了吗？', text: '撤回后经办人就不再办这件事。15天内可以重新打开。', done: '已撤回', danger: true },
  reopen: { way: 'words', action: '重新打开', title: '又有什么问题？', placeholder: '例如：修好没几天又漏了', done: '已重新打开，会重新派人办' },
  rate: { way: 'rating', action: '评价', title: '办得怎么样？', done: '谢谢您的评价' },
};
