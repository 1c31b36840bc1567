import { useMemo, useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { HouseholdFileView } from '@shared/contracts/household';
import type { RequestView } from '@shared/contracts/request';
import type { ServiceModule } from '@shared/service-module';
import { draftKey, dropDraft, keepDraft, readDraft } from '@/features/requests/request-draft';
import { RequestForm } from '@/features/requests/request-form';
import { useRequestForm } from '@/features/requests/use-request-form';
import { useSubmitRequest } from '@/features/requests/use-submit-request';
import { forgetCached } from '@/platform/resource-cache';
import { BottomBar } from '@/ui/bottom-bar';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { FilterChips } from '@/ui/filter-chips';
import { ListRow } from '@/ui/list-row';
import { Notice } from '@/ui/notice';
import { knownOfFile } from './known-of-file';
import { ModuleSheet } from './module-sheet';

/** Whoever doesn't know where it belongs leaves it there: the lead reclassifies. */
const WITHOUT_MODULE = 'general';
const CHANNELS = [{ key: 'call', title: '来电' }, { key: 'visit', title: '走访' }] as const;

interface Props {
  /** Whose drafts these are. */
  owner: string;
  household: HouseholdFileView;
  modules: readonly ServiceModule[];
  channel: 'call' | 'visit';
  /** Absent: the page was opened for this household. */
  onOther?: () => void;
  onLogged: (request: RequestView) => void;
}

export function LogCallForm(props: Props) {
  const { modules, owner, household } = props;
  const [code, setCode] = useState(WITHOUT_MODULE);
  const [channel, setChannel] = useState(props.channel);
  const module = modules.find((one) => one.code === code) ?? modules[0];
  if (!module) return null;
  const key = (of: string): string => draftKey(`${owner}/log/${household.id}`, of);
  /** The words go along into the other form. */
  const change = (to: string): void => {
    keepDraft(key(to), { ...readDraft(key(to)), description: readDraft(key(code)).description });
    dropDraft(key(code));
    setCode(to);
  };
  return <LogInModule key={module.code} {...props} module={module} draft={key(module.code)} channel={channel} onChannel={setChannel} onModule={change} />;
}

interface InModuleProps extends Props {
  module: ServiceModule;
  draft: string;
  onChannel: (channel: 'call' | 'visit') => void;
  onModule: (code: string) => void;
}

function LogInModule({ module, modules, draft, household, channel, onChannel, onModule, onOther, onLogged }: InModuleProps) {
  const known = useMemo(() => knownOfFile(household), [household]);
  const form = useRequestForm(module, { key: draft, known, mayBeIncomplete: true });
  const [choosing, setChoosing] = useState(false);
  const [wordless, setWordless] = useState(false);
  const logged = (request: RequestView): void => {
    forgetCached('tickets?');
    forgetCached('households');
    onLogged(request);
  };
  const { busy, error, submit } = useSubmitRequest(form, [], logged, { path: '/tickets', extra: { householdId: household.id, channel } });
  const cadres = useMemo(() => household.grids.flatMap((grid) => grid.cadres), [household]);
  const send = (): void => {
    const empty = form.draft.description.trim() === '' && Object.keys(form.draft.details).length === 0;
    setWordless(empty);
    if (!empty) submit();
  };
  return (
    <View>
      <Card tone="flush">
        <ListRow icon="households" title={`${household.headName}家`} text={`${household.homeVillageName} · 户编号 ${household.code}`} aside={onOther && <Button compact kind="quiet" icon="edit" label="换一户" onTap={onOther}>换</Button>} />
        <ListRow icon={module.icon} title={module.shortTitle ?? module.title} text={module.code === WITHOUT_MODULE ? '不知道归哪一类就不用改' : '类别'} aside={<Button compact kind="quiet" icon="edit" label="改类别" onTap={() => setChoosing(true)}>改</Button>} />
      </Card>
      <View className="bl-field-body"><FilterChips label="怎么听到的" items={CHANNELS} current={channel} onChoose={onChannel} /></View>
      <RequestForm byCadre form={form} cadres={cadres} />
      {wordless && <Notice tone="warm"><Text>请写一句居民说了什么</Text></Notice>}
      {error && <Notice tone="warm"><Text>{error.message}</Text></Notice>}
      <View className="bl-soft bl-t-small bl-field-body"><Text>除了居民说的话，别的都可以以后再补。记下后会按类别派给经办人，并告诉居民。</Text></View>
      <BottomBar><Button kind="primary" busy={busy} onTap={send}>记下</Button></BottomBar>
      {choosing && <ModuleSheet modules={modules} current={module.code} onChoose={(code) => { setChoosing(false); if (code !== module.code) onModule(code); }} onClose={() => setChoosing(false)} />}
    </View>
  );
}
