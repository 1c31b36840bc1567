import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { HouseholdFileView } from '@shared/contracts/household';
import { callPhone } from '@/platform/phone-call';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Notice } from '@/ui/notice';
import { RevealSheet } from './reveal-sheet';
import { revealKey, useHouseholdReveal, type RevealWish } from './use-household-reveal';

type Member = HouseholdFileView['members'][number];

/** The family. Names are open; a phone is dialled, an address shown, an ID number or the account only for a typed reason. */
export function HouseholdMembers({ household }: { household: HouseholdFileView }) {
  const reveal = useHouseholdReveal(household.id);
  const [asking, setAsking] = useState<{ title: string; wish: RevealWish } | null>(null);
  const close = (): void => { setAsking(null); reveal.clearError(); };
  const show = async (wish: RevealWish, reason: string): Promise<void> => { if (await reveal.show({ ...wish, reason })) setAsking(null); };
  const [last, setLast] = useState('');
  const start = (personId: string, field: 'phone' | 'address'): Promise<string | null> => { setLast(personId); return reveal.show({ field, personId }); };
  return (
    <View>
      {household.members.map((member) => (
        <Card key={member.id}>
          <View className="bl-inline"><Text className="bl-t-title">{member.name}</Text><Text className="bl-soft">{aboutText(member)}</Text></View>
          <Facts shown={reveal.shown} personId={member.id} />
          {member.isHead && <Facts shown={reveal.shown} personId="" />}
          <View className="bl-inline bl-field-body">
            <Button compact icon="phone" label={`打电话给${member.name}`} busy={reveal.busy && last === member.id} onTap={() => { void start(member.id, 'phone').then((phone) => { if (phone) callPhone(phone); }); }}>打电话</Button>
            <Button compact kind="quiet" label={`看${member.name}的住址`} onTap={() => { void start(member.id, 'address'); }}>看住址</Button>
            <Button compact kind="quiet" label={`看${member.name}的身份证号`} onTap={() => setAsking({ title: `看${member.name}的身份证号`, wish: { field: 'id-number', personId: member.id } })}>身份证号</Button>
            {member.isHead && <Button compact kind="quiet" label="看补贴账号" onTap={() => setAsking({ title: '看这一户的补贴账号', wish: { field: 'bank-account' } })}>补贴账号</Button>}
          </View>
          {reveal.error && !asking && last === member.id && <Notice tone="warm"><Text>{reveal.error.message}</Text></Notice>}
        </Card>
      ))}
      {asking && <RevealSheet title={asking.title} busy={reveal.busy} error={reveal.error?.message} onShow={(reason) => { void show(asking.wish, reason); }} onClose={close} />}
    </View>
  );
}

const FACTS = [{ field: 'phone', label: '电话' }, { field: 'address', label: '住址' }, { field: 'id-number', label: '身份证号' }, { field: 'bank-account', label: '补贴账号' }] as const;

function Facts({ shown, personId }: { shown: Readonly<Record<string, string>>; personId: string }) {
  return (
    <View>
      {FACTS.map(({ field, label }) => {
        const value = shown[revealKey({ field, personId })];
        return value ? <View key={field}><Text className="bl-soft">{`${label} `}</Text><Text className="bl-strong">{value}</Text></View> : null;
      })}
    </View>
  );
}

function aboutText({ relation, age, livesApart }: Member): string {
  return [relation, age > 0 ? `${age}岁` : '', livesApart ? '另住一处' : ''].filter(Boolean).join(' · ');
}
