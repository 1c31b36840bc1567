import { visibilityOf } from '@shared/field-rules';
import { FieldFrame } from '@/ui/fields/field-frame';
import { OptionsInput } from '@/ui/fields/options-input';
import { Notice } from '@/ui/notice';
import { Text } from '@tarojs/components';
import type { RequestFormState } from './use-request-form';

/** `case` secrecy may be chosen anywhere; where the module is secret by itself, it says so. */
export function FormSecrecy({ form, byCadre = false }: { form: RequestFormState; byCadre?: boolean }) {
  if (visibilityOf(form.module, form.details) === 'case') {
    return <Notice><Text>这件事保密：只有经办的人看得到，不出现在别人的名单和消息里。</Text></Notice>;
  }
  const chosen = form.draft.visibility === 'case' ? 'case' : 'grid';
  return (
    <FieldFrame label="谁可以看到" optional>
      <OptionsInput
        label="谁可以看到"
        options={[{ value: 'grid', label: byCadre ? '这户的包联干部都可以' : '我家的包联干部都可以' }, { value: 'case', label: '保密，只让经办的人看到' }]}
        chosen={[chosen]}
        onToggle={(value) => form.change({ visibility: value === 'case' ? 'case' : null })}
      />
    </FieldFrame>
  );
}
