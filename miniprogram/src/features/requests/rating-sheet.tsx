import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { RATING_TITLES, type RatingLevel } from '@shared/ticket-states';
import { Button } from '@/ui/button';
import { LongTextInput } from '@/ui/fields/long-text-input';
import { OptionsInput } from '@/ui/fields/options-input';
import { Notice } from '@/ui/notice';
import { Sheet } from '@/ui/sheet';

interface Props { title: string; busy: boolean; error?: string; onSend: (body: { level: RatingLevel; text?: string }) => Promise<boolean>; onClose: () => void }

const LEVELS: readonly RatingLevel[] = [5, 4, 3, 2, 1];
/** From here down somebody else calls back. */
const UNHAPPY: RatingLevel = 2;

export function RatingSheet({ title, busy, error, onSend, onClose }: Props) {
  const [level, setLevel] = useState<RatingLevel | null>(null);
  const [text, setText] = useState('');
  const send = (): void => { if (level !== null) void onSend({ level, ...(text.trim() ? { text: text.trim() } : {}) }); };
  return (
    <Sheet title={title} onClose={onClose} actions={<><Button onTap={onClose}>先不评</Button><Button kind="primary" busy={busy} disabled={level === null} onTap={send}>提交评价</Button></>}>
      <View className="bl-stack bl-field-body">
        <View className="bl-soft"><Text>评价交出前，经办人看不到。</Text></View>
        <OptionsInput
          label={title}
          options={LEVELS.map((one) => ({ value: String(one), label: RATING_TITLES[one] }))}
          chosen={level === null ? [] : [String(level)]}
          onToggle={(value) => setLevel(LEVELS.find((one) => String(one) === value) ?? null)}
        />
        {level !== null && <LongTextInput label="想说的话" value={text} placeholder={level <= UNHAPPY ? '哪里不满意？会有另一位同志给您回电话' : '想说的话，可不填'} maxLength={300} onChange={setText} />}
        {error && <Notice tone="warm"><Text>{error}</Text></Notice>}
      </View>
    </Sheet>
  );
}
