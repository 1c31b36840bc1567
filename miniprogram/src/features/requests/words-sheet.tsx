import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { readStored, removeStored, writeStored } from '@/platform/storage';
import { Button } from '@/ui/button';
import { AttachmentsInput } from '@/ui/fields/attachments-input';
import { LongTextInput } from '@/ui/fields/long-text-input';
import { Notice } from '@/ui/notice';
import { Sheet } from '@/ui/sheet';

interface Typed { text: string; attachmentIds: string[] }

interface Props {
  /** Where what was typed is kept until it is sent. */
  draft: string;
  title: string;
  action: string;
  placeholder?: string;
  busy: boolean;
  error?: string;
  onSend: (body: Typed) => Promise<boolean>;
  onClose: () => void;
}

/** A move that needs words, with photos if one likes. Closing keeps what was typed. */
export function WordsSheet({ draft, title, action, placeholder, busy, error, onSend, onClose }: Props) {
  const [typed, setTyped] = useState<Typed>(() => readStored<Typed>(draft) ?? { text: '', attachmentIds: [] });
  const [missing, setMissing] = useState(false);
  const change = (patch: Partial<Typed>): void => {
    setTyped((before) => {
      const next = { ...before, ...patch };
      writeStored(draft, next);
      return next;
    });
    setMissing(false);
  };
  const send = async (): Promise<void> => {
    const text = typed.text.trim() || (typed.attachmentIds.length ? '见照片' : '');
    if (!text) { setMissing(true); return; }
    if (await onSend({ text, attachmentIds: typed.attachmentIds })) removeStored(draft);
  };
  return (
    <Sheet title={title} onClose={onClose} actions={<><Button onTap={onClose}>先不了</Button><Button kind="primary" busy={busy} onTap={() => { void send(); }}>{action}</Button></>}>
      <View className="bl-stack bl-field-body">
        <LongTextInput label={title} value={typed.text} placeholder={placeholder} maxLength={500} wrong={missing} onChange={(text) => change({ text })} />
        <AttachmentsInput label="照片" kind="photo" value={typed.attachmentIds} onChange={(attachmentIds) => change({ attachmentIds })} />
        {missing && <Notice tone="warm"><Text>请写几个字，或者传一张照片</Text></Notice>}
        {error && <Notice tone="warm"><Text>{error}</Text></Notice>}
      </View>
    </Sheet>
  );
}
