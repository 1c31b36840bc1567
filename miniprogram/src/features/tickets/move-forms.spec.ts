import { CADRE_MOVES } from '@shared/ticket-states';
import { bodyOf, missingOf, MOVE_FORMS, NOTHING_TYPED, withTemplate } from './move-forms';

describe('the forms of the moves', () => {
  it('ask in a sheet for nothing that they do not send, and send nothing empty', () => {
    for (const move of CADRE_MOVES.filter((one) => MOVE_FORMS[one].way === 'sheet')) expect(missingOf(MOVE_FORMS[move], NOTHING_TYPED)).not.toHaveLength(0);
  });

  it('call the words text or reason as the API does', () => {
    const typed = { ...NOTHING_TYPED, words: ' 属于物业保修 ', responsible: '容东片区物业 ' };
    expect(bodyOf(MOVE_FORMS.decline, typed)).toEqual({ reason: '属于物业保修', responsible: '容东片区物业' });
    expect(bodyOf(MOVE_FORMS.comment, typed)).toEqual({ text: '属于物业保修' });
  });

  it('let no decline pass that does not name who is responsible instead', () => {
    expect(missingOf(MOVE_FORMS.decline, { ...NOTHING_TYPED, words: '属于物业保修' })).toEqual(['请填写该由谁负责']);
  });

  it('add a template to what was typed and never twice', () => {
    expect(withTemplate('', '已修好')).toBe('已修好');
    expect(withTemplate('换了瓦', '已修好')).toBe('换了瓦\n已修好');
    expect(withTemplate('换了瓦\n已修好', '已修好')).toBe('换了瓦\n已修好');
  });
});
