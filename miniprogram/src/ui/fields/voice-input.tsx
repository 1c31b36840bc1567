import { useRef, useState } from 'react';
import { Text, View } from '@tarojs/components';
import { failureOf } from '@/platform/api-failure';
import type { ChosenFile } from '@/platform/media';
import { uploadFile } from '@/platform/upload';
import { startRecording, type Recording } from '@/platform/voice';
import { Button } from '../button';
import { Notice } from '../notice';
import { VoiceTile } from './attachment-tiles';

interface Props { label: string; value: readonly string[]; onChange: (value: string[]) => void; max?: number }

/** One tap begins, another ends: nothing has to be held down. A recording that could not be sent is kept and sent again. */
export function VoiceInput({ label, value, onChange, max = 3 }: Props) {
  const [recording, setRecording] = useState<Recording | null>(null);
  const [waiting, setWaiting] = useState<ChosenFile | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const latest = useRef(value);
  latest.current = value;

  const send = async (file: ChosenFile): Promise<void> => {
    setBusy(true);
    setError(null);
    setWaiting(file);
    try {
      const { id } = await uploadFile(file);
      setWaiting(null);
      onChange([...latest.current, id]);
    } catch (thrown) {
      setError(failureOf(thrown).message);
    } finally {
      setBusy(false);
    }
  };

  const begin = async (): Promise<void> => {
    setError(null);
    const started = startRecording();
    setRecording(started);
    const file = await started.done;
    setRecording(null);
    if (file) await send(file);
    else setError('没有录上。请在手机设置里允许微信使用麦克风，或者用文字说明');
  };

  return (
    <View className="bl-stack">
      {value.map((id, index) => <VoiceTile key={id} id={id} label={`录音${index + 1}`} onRemove={() => onChange(value.filter((one) => one !== id))} />)}
      {recording ? (
        <Button kind="primary" icon="voice" onTap={recording.stop}>正在录，说完点这里</Button>
      ) : waiting ? (
        <Button icon="switch" busy={busy} onTap={() => { void send(waiting); }}>重新上传录音</Button>
      ) : value.length < max && (
        <Button icon="voice" label={`${label}：开始录音`} onTap={() => { void begin(); }}>点这里开始说</Button>
      )}
      {error && <Notice tone="warm"><Text>{error}</Text></Notice>}
    </View>
  );
}
