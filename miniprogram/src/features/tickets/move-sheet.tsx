import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { OUTCOME_TITLES, OUTCOMES, type CadreMove } from '@shared/ticket-states';
import { Button } from '@/ui/button';
import { AttachmentsInput } from '@/ui/fields/attachments-input';
import { FieldFrame } from '@/ui/fields/field-frame';
import { LongTextInput } from '@/ui/fields/long-text-input';
import { OptionsInput } from '@/ui/fields/options-input';
import { TextInput } from '@/ui/fields/text-input';
import { Notice } from '@/ui/notice';
import { Sheet } from '@/ui/sheet';
import { bodyOf, missingOf, MOVE_FORMS, NOTHING_TYPED, RESPONSIBLE_MAX, withTemplate, wordsMax, type TypedMove } from './move-forms';
import { SuggestedWords } from './suggested-words';
import { useTyped } from './use-typed';

const OUTCOME_OPTIONS = OUTCOMES.map((value) => ({ value, label: OUTCOME_TITLES[value] }));

interface Props {
  move: CadreMove;
  ticketId: string;
  /** Words to start from, beside the form's own. */
  templates: readonly string[];
  /** The other modules, for `reclassify`. */
  modules: readonly { code: string; title: string }[];
  busy: boolean;
  error?: string;
  /** It has become impossible meanwhile; what was typed stays readable. */
  impossible: boolean;
  /** Straight from the tap. True when it was done. */
  onSend: (body: object) => Promise<boolean>;
  onClose: () => void;
}

/** The sheet of a move that needs words or a choice. Closing and errors keep what was typed. */
export function MoveSheet({ move, ticketId, templates, modules, busy, error, impossible, onSend, onClose }: Props) {
  const form = MOVE_FORMS[move];
  const typed = useTyped<TypedMove>(`cadre-move:${ticketId}:${move}`, NOTHING_TYPED);
  const [attempted, setAttempted] = useState(false);
  const { value, change } = typed;
  const missing = missingOf(form, value);
  const label = form.wordsLabel ?? '';
  const starts = [...templates, ...(form.suggestions ?? [])];

  const send = (): void => {
    setAttempted(true);
    if (missing.length > 0) return;
    void onSend(bodyOf(form, value)).then((done) => { if (done) typed.clear(); });
  };

  return (
    <Sheet
      title={form.title ?? form.action}
      onClose={onClose}
      actions={<><Button onTap={onClose}>先不了</Button><Button kind="primary" danger={form.danger} busy={busy} disabled={impossible} onTap={send}>{form.action}</Button></>}
    >
      {form.note && <View className="bl-soft bl-t-small"><Text>{form.note}</Text></View>}
      {form.asksModule && (
        <FieldFrame label="新的类别"><OptionsInput label="新的类别" options={modules.map(({ code, title }) => ({ value: code, label: title }))} chosen={[value.module]} onToggle={(module) => change({ module })} /></FieldFrame>
      )}
      {form.asksOutcome && (
        <FieldFrame label="办理结果"><OptionsInput label="办理结果" options={OUTCOME_OPTIONS} chosen={value.outcome ? [value.outcome] : []} onToggle={(outcome) => change({ outcome: OUTCOMES.find((one) => one === outcome) ?? null })} /></FieldFrame>
      )}
      <FieldFrame label={label}>
        <SuggestedWords words={starts} onChoose={(words) => change({ words: withTemplate(value.words, words) })} />
        <LongTextInput label={label} value={value.words} placeholder={form.placeholder} maxLength={wordsMax(form)} wrong={attempted && value.words.trim() === ''} onChange={(words) => change({ words })} />
      </FieldFrame>
      {form.asksResponsible && (
        <FieldFrame label="该由谁负责" help="单位或人，最好带电话">
          <TextInput label="该由谁负责" value={value.responsible} placeholder="例如：容东片区物业" maxLength={RESPONSIBLE_MAX} wrong={attempted && value.responsible.trim() === ''} onChange={(responsible) => change({ responsible })} />
        </FieldFrame>
      )}
      {form.photos && <FieldFrame label="照片" optional><AttachmentsInput label="照片" kind="photo" value={value.attachmentIds} onChange={(attachmentIds) => change({ attachmentIds })} /></FieldFrame>}
      {attempted && missing[0] && <Notice tone="warm"><Text>{missing[0]}</Text></Notice>}
      {error && <Notice tone="warm"><Text>{error}</Text></Notice>}
      {impossible && <Notice tone="warm"><Text>{`现在不能再“${form.action}”了。您写的内容还在，需要的话可以复制。`}</Text></Notice>}
    </Sheet>
  );
}
