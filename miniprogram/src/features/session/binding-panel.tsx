import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { MeView } from '@shared/contracts/person';
import { openRoot } from '@/platform/navigation';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { momentText } from '@/ui/format-time';
import { Notice } from '@/ui/notice';
import { Section } from '@/ui/section';
import { BindingByName } from './binding-by-name';
import { firstPageOf } from './faces';
import { PhoneButton } from './phone-button';

/** The way from a WeChat account to a household (or a post): the verified phone, else name and last six. */
export function BindingPanel({ me }: { me: MeView }) {
  const [notFound, setNotFound] = useState(false);
  if (me.pendingBinding) {
    return (
      <Section title="正在核对">
        <Card tone="accent"><Text>{`您${momentText(me.pendingBinding.submittedAt)}提交的绑定，正在等包联干部核对。核对好会在“消息”里告诉您。`}</Text></Card>
      </Section>
    );
  }
  return (
    <View>
      <Section title="先认一下您是哪家的">
        <View className="bl-stack">
          <Text>用微信里的手机号，和搬迁登记时留的号码对一下，对上就绑定好了。干部也用这个办法认岗位。</Text>
          <PhoneButton onDone={({ bound, roles }) => {
            if (!bound && roles.length === 0) { setNotFound(true); return; }
            toast('绑定好了');
            openRoot(firstPageOf(roles.includes('cadre') ? 'cadre' : (roles[0] ?? 'resident')));
          }} />
        </View>
        {notFound && <Notice><Text>这个号码不在登记册上。请用下面的办法绑定。</Text></Notice>}
      </Section>
      <Section title="手机号不是登记的那个？"><BindingByName /></Section>
      <View className="bl-section"><Button kind="quiet" onTap={() => openRoot('pages/home/index')}>先看看</Button></View>
    </View>
  );
}
