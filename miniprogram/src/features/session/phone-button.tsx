import { useState } from 'react';
import { Button as WechatButton, View } from '@tarojs/components';
import type { SignInView } from '@shared/contracts/person';
import { failureOf } from '@/platform/api-failure';
import { sendPhoneNumber } from '@/platform/phone-number';
import { isWeapp } from '@/platform/target';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';

/** Lets WeChat give the verified phone number: only its own button may ask for it. The simulator stands in for it. */
export function PhoneButton({ onDone }: { onDone: (view: SignInView) => void }) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const send = async (code: string | null): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      onDone(await sendPhoneNumber(code));
    } catch (thrown) {
      setError(failureOf(thrown).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <View>
      {isWeapp ? (
        <WechatButton className="bl-button primary" openType="getPhoneNumber" disabled={busy} onGetPhoneNumber={(event) => { void send(event.detail.code ?? null); }}>
          {busy ? '请稍候…' : '用微信手机号绑定'}
        </WechatButton>
      ) : (
        <Button kind="primary" icon="phone" busy={busy} onTap={() => { void send(null); }}>用微信手机号绑定</Button>
      )}
      {error && <Notice tone="warm">{error}</Notice>}
    </View>
  );
}
