import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { Button } from '@/ui/button';
import { FieldFrame } from '@/ui/fields/field-frame';
import { TextInput } from '@/ui/fields/text-input';
import { Notice } from '@/ui/notice';
import { Sheet } from '@/ui/sheet';

/** The API asks for as many characters. */
const REASON_MIN = 4;
const REASON_MAX = 200;

interface Props { title: string; busy: boolean; error?: string; onShow: (reason: string) => void; onClose: () => void }

/** An ID number or an account is shown only to whoever types why; the reason stays on record. */
export function RevealSheet({ title, busy, error, onShow, onClose }: Props) {
  const [reason, setReason] = useState('');
  const [attempted, setAttempted] = useState(false);
  const tooShort = [...reason.trim()].length < REASON_MIN;
  return (
    <Sheet
      title={title}
      onClose={onClose}
      actions={<><Button onTap={onClose}>先不看</Button><Button kind="primary" busy={busy} onTap={() => { setAttempted(true); if (!tooShort) onShow(reason.trim()); }}>查看</Button></>}
    >
      <View className="bl-soft"><Text>谁、几时、为什么看，都会记下来，本人查得到。</Text></View>
      <FieldFrame label="为什么要看" error={attempted && tooShort ? '请写明原因，至少四个字' : undefined}>
        <TextInput label="为什么要看" value={reason} placeholder="例如：核对入学材料" maxLength={REASON_MAX} wrong={attempted && tooShort} onChange={setReason} />
      </FieldFrame>
      {error && <Notice tone="warm"><Text>{error}</Text></Notice>}
    </Sheet>
  );
}
