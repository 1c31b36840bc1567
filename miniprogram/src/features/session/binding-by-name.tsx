import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { failureOf, type ApiFailure } from '@/platform/api-failure';
import { post } from '@/platform/http';
import { forgetCached } from '@/platform/resource-cache';
import { randomUuid } from '@/platform/uuid';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { FieldFrame } from '@/ui/fields/field-frame';
import { TextInput } from '@/ui/fields/text-input';
import { Notice } from '@/ui/notice';

const LAST_SIX = /^\d{5}[\dXx]$/;

/** Without the phone on the ledger: name and the last six of the ID number; it waits for a tied cadre's word. */
export function BindingByName() {
  const [name, setName] = useState('');
  const [idLastSix, setIdLastSix] = useState('');
  const [attempted, setAttempted] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiFailure | null>(null);
  const nameError = name.trim().length < 2 ? '请填写户口本上的姓名' : undefined;
  const idError = LAST_SIX.test(idLastSix.trim()) ? undefined : '请填写身份证号的最后六位，最后一位可能是X';

  const send = async (): Promise<void> => {
    setAttempted(true);
    if (nameError || idError) return;
    setBusy(true);
    setError(null);
    try {
      await post('/bindings', { name: name.trim(), idLastSix: idLastSix.trim().toUpperCase() }, { idempotencyKey: randomUuid() });
      forgetCached('me');
    } catch (thrown) {
      setError(failureOf(thrown));
    } finally {
      setBusy(false);
    }
  };

  return (
    <View>
      <Card tone="flush">
        <FieldFrame label="姓名" error={attempted ? nameError : undefined}><TextInput label="姓名" value={name} placeholder="和户口本上的一样" maxLength={30} onChange={setName} /></FieldFrame>
        <FieldFrame label="身份证号后六位" error={attempted ? idError : undefined}><TextInput label="身份证号后六位" value={idLastSix} keyboard="idcard" placeholder="例如：10021X" maxLength={6} onChange={setIdLastSix} /></FieldFrame>
      </Card>
      {error && <Notice tone="warm"><Text>{error.message}</Text></Notice>}
      <View className="bl-section"><Button kind="primary" busy={busy} onTap={() => { void send(); }}>提交绑定</Button></View>
      <View className="bl-soft bl-t-small bl-field-body"><Text>提交后由您家的包联干部核对，核对好会在“消息”里告诉您。</Text></View>
    </View>
  );
}
