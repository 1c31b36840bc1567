import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { MeView } from '@shared/contracts/person';
import { forgetCached } from '@/platform/resource-cache';
import { askConsent } from '@/platform/subscribe';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';

/** One consent is one message of WeChat's: says when none is left for new tickets, and asks. The inbox has them anyway. */
export function ReminderBanner({ me }: { me: Pick<MeView, 'consents' | 'templates'> }) {
  const [busy, setBusy] = useState(false);
  const { accept } = me.templates;
  if (accept.length === 0 || accept.every((template) => (me.consents[template] ?? 0) > 0)) return null;
  const ask = (): void => {
    setBusy(true);
    void askConsent(accept).then(() => { setBusy(false); forgetCached('me'); });
  };
  return (
    <Notice>
      <View className="bl-inline">
        <View><Text className="bl-strong">收不到提醒</Text><View className="bl-t-small"><Text>微信提醒用完了：点一次，能再收一次。</Text></View></View>
        <Button compact icon="bell" busy={busy} onTap={ask}>接收提醒</Button>
      </View>
    </Notice>
  );
}
