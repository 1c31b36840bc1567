/**
 * The subscribe-message templates that our account has been granted, as WeChat's back office lists them. This is the
 * simulator's own copy: the product keeps another one, and the contract tests notice when the two differ.
 */
export interface MessageTemplate {
  id: string;
  title: string;
  /** Field key → label on the card. The key without its digits is the field's type. */
  fields: Readonly<Record<string, string>>;
}

export const MESSAGE_TEMPLATES: readonly MessageTemplate[] = [
  {
    id: 'sim-ticket-assigned',
    title: '新事项提醒',
    fields: { character_string1: '事项编号', thing2: '事项类型', thing3: '住户', time4: '截止时间', thing5: '备注' },
  },
  {
    id: 'sim-ticket-progress',
    title: '事项进度通知',
    fields: { character_string1: '事项编号', thing2: '事项类型', phrase3: '当前状态', time4: '更新时间', thing5: '备注' },
  },
  {
    id: 'sim-ticket-urged',
    title: '催办提醒',
    fields: { character_string1: '事项编号', thing2: '事项类型', thing3: '住户', time4: '催办时间', thing5: '备注' },
  },
  {
    id: 'sim-notice',
    title: '通知公告提醒',
    fields: { thing1: '通知标题', time2: '发布时间', thing3: '温馨提示' },
  },
];

export function findTemplate(id: string): MessageTemplate | undefined {
  return MESSAGE_TEMPLATES.find((template) => template.id === id);
}
