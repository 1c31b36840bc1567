import { useMemo } from 'react';
import { Text, View } from '@tarojs/components';
import type { MeView } from '@shared/contracts/person';
import type { ServiceModule } from '@shared/service-module';
import { replacePage } from '@/platform/navigation';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { knownOfHousehold } from './known-of-household';
import { PreviewPanel } from './preview-panel';
import { draftKey } from './request-draft';
import { RequestForm } from './request-form';
import { usePreview } from './use-preview';
import { useRequestForm } from './use-request-form';
import { useSubmitRequest } from './use-submit-request';

/** A resident files a request: the form, the promise, one button. */
export function ApplyForm({ module, me }: { module: ServiceModule; me: MeView }) {
  const known = useMemo(() => knownOfHousehold(me), [me]);
  const form = useRequestForm(module, { key: draftKey(me.person?.id ?? 'unknown', module.code), known });
  const preview = usePreview(form.problems.length === 0 ? form.body : null);
  const { busy, error, submit } = useSubmitRequest(form, me.templates.submit, (request) => {
    toast('已提交');
    replacePage('pages/request/index', { id: request.id });
  });
  const cadres = useMemo(() => (me.household?.grids ?? []).flatMap((grid) => grid.cadres), [me]);
  return (
    <View>
      {form.resumed && (
        <Notice>
          <View className="bl-spread"><Text>上次填到一半的内容还在。</Text><Button compact kind="quiet" onTap={form.clear}>重新填</Button></View>
        </Notice>
      )}
      <RequestForm form={form} cadres={cadres} />
      <PreviewPanel preview={preview} missing={form.problems.length} />
      {error && <Notice tone="warm"><Text>{error.message}</Text></Notice>}
      <View className="bl-section"><Button kind="primary" busy={busy} onTap={submit}>提交</Button></View>
      <View className="bl-soft bl-t-small bl-field-body"><Text>提交时会问您要不要接收微信提醒；不接收也能在“消息”里看到进展。</Text></View>
    </View>
  );
}
