import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { ReceiverView } from '@shared/contracts/request';
import { Button } from '@/ui/button';
import { FieldFrame } from '@/ui/fields/field-frame';
import { LongTextInput } from '@/ui/fields/long-text-input';
import { Notice } from '@/ui/notice';
import { Sheet } from '@/ui/sheet';
import { withTemplate } from './move-forms';
import { SuggestedWords } from './suggested-words';
import type { Typed } from './use-typed';

const REASONS = ['这户住在您那里，请您办。', '这件事归您负责。', '我近期不在岗，请您接手。'];
const REASON_MIN = 2;
const REASON_MAX = 200;

interface Props {
  receiver: ReceiverView;
  typed: Typed<{ reason: string }>;
  busy: boolean;
  error?: string;
  onSend: (reason: string) => void;
  onClose: () => void;
}

/** Why it is handed on: the receiver reads it, and so does the resident. It takes effect at once. */
export function TransferSheet({ receiver, typed, busy, error, onSend, onClose }: Props) {
  const [attempted, setAttempted] = useState(false);
  const { reason } = typed.value;
  const tooShort = [...reason.trim()].length < REASON_MIN;
  const send = (): void => {
    setAttempted(true);
    if (!tooShort) onSend(reason.trim());
  };
  return (
    <Sheet title={`转交给${receiver.name}`} onClose={onClose} actions={<><Button onTap={onClose}>先不了</Button><Button kind="primary" busy={busy} onTap={send}>转交</Button></>}>
      <View className="bl-soft bl-t-small"><Text>马上生效，期限不变。居民会知道换了谁。</Text></View>
      <FieldFrame label="为什么转交" error={attempted && tooShort ? '请写明原因，对方好接着办' : undefined}>
        <SuggestedWords words={REASONS} onChoose={(words) => typed.change({ reason: withTemplate(reason, words) })} />
        <LongTextInput label="为什么转交" value={reason} maxLength={REASON_MAX} placeholder="一句话说明白" wrong={attempted && tooShort} onChange={(next) => typed.change({ reason: next })} />
      </FieldFrame>
      {error && <Notice tone="warm"><Text>{error}</Text></Notice>}
    </Sheet>
  );
}
