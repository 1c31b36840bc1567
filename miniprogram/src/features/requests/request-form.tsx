import { Fragment } from 'react';
import { View } from '@tarojs/components';
import { matchesCondition } from '@shared/field-rules';
import type { Emergency, ServiceField } from '@shared/service-module';
import { Card } from '@/ui/card';
import { EmergencyNotice } from '@/ui/emergency-notice';
import { FieldFrame } from '@/ui/fields/field-frame';
import type { FieldSurroundings } from '@/ui/fields/field-widget';
import { LongTextInput } from '@/ui/fields/long-text-input';
import { canRecordVoice } from '@/platform/voice';
import { FormField } from './form-field';
import { FormPerson } from './form-person';
import { FormSecrecy } from './form-secrecy';
import { fieldId, type RequestFormState } from './use-request-form';

interface Props {
  form: RequestFormState;
  /** The cadres whom a complaint may name. */
  cadres?: FieldSurroundings['cadres'];
}

/** A module's row as a form: whom it is about, its questions, what else there is to say, and who may read it. */
export function RequestForm({ form, cadres = [] }: Props) {
  const { module, fields, known, draft } = form;
  const around: FieldSurroundings = { members: known.members, places: known.places, cadres };
  const emergencies = (module.emergencies ?? []).filter((one) => matchesCondition(one.when, form.details));
  const asked = fields.filter((field) => field.kind !== 'voice' || canRecordVoice);
  const words = (
    <FieldFrame id={fieldId('description')} label={module.needsWords ? '说说是什么事' : '还有什么要说的'} optional={!module.needsWords} error={form.errorOf('description')}>
      <LongTextInput label={module.needsWords ? '说说是什么事' : '还有什么要说的'} value={draft.description} maxLength={1000} placeholder="想到什么写什么，写错了也没关系" wrong={form.errorOf('description') !== undefined} onChange={(description) => form.change({ description })} />
    </FieldFrame>
  );
  return (
    <View>
      {emergencies.filter((one) => !one.when).map((one) => <EmergencyNotice key={one.phone + one.text} {...one} />)}
      <Card tone="flush">
        {module.needsWords && words}
        {known.members.length > 1 && <FormPerson form={form} />}
        {asked.map((field) => (
          <Fragment key={field.key}>
            <FormField form={form} field={field} around={around} />
            {emergencies.filter((one) => asksLast(one, asked) === field.key).map((one) => <EmergencyNotice key={one.phone + one.text} {...one} />)}
          </Fragment>
        ))}
        {!module.needsWords && words}
        <FormSecrecy form={form} />
      </Card>
    </View>
  );
}

/** The question whose answer brought the emergency up: the number to dial stands right below it. */
function asksLast({ when }: Emergency, fields: readonly ServiceField[]): string | undefined {
  return when && [...fields].reverse().find((field) => field.key in when)?.key;
}
