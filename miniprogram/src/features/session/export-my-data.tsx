import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { MyDataView } from '@shared/contracts/person';
import { failureOf } from '@/platform/api-failure';
import { copyText } from '@/platform/clipboard';
import { get } from '@/platform/http';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';

/** Everything that is held about me, as text that can be pasted anywhere. The export itself is on record. */
export function ExportMyData() {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const copy = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      const held = await get<MyDataView>('/me/export');
      if (await copyText(JSON.stringify(held, null, 2))) toast('已复制，可以粘贴保存');
      else setError('手机没有允许复制，请允许后再试');
    } catch (thrown) {
      setError(failureOf(thrown).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <View className="bl-section">
      <Button icon="file" busy={busy} onTap={() => { void copy(); }}>导出我的全部信息</Button>
      {error && <Notice tone="warm"><Text>{error}</Text></Notice>}
    </View>
  );
}
