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
  /** A cadre takes down what a resident said: the words come first, the questions are for what else was said. */
  byCadre?: boolean;
}

/** A module's row as a form: whom it is about, its questions, what else there is to say, and who may read it. */
export function RequestForm({ form, cadres = [], byCadre = false }: Props) {
  const { module, fields, known, draft } = form;
  const around: FieldSurroundings = { members: known.members, places: known.places, cadres };
  const emergencies = (module.emergencies ?? []).filter((one) => matchesCondition(one.when, form.details));
  const asked = fields.filter((field) => field.kind !== 'voice' || canRecordVoice);
  const wordsFirst = module.needsWords || byCadre;
  const wordsLabel = byCadre ? '居民说了什么' : module.needsWords ? '说说是什么事' : '还有什么要说的';
  const words = (
    <FieldFrame id={fieldId('description')} label={wordsLabel} optional={!wordsFirst} error={form.errorOf('description')}>
      <LongTextInput label={wordsLabel} value={draft.description} maxLength={1000} placeholder={byCadre ? '一两句话就行，例如：屋顶漏水，房东联系不上' : '想到什么写什么，写错了也没关系'} wrong={form.errorOf('description') !== undefined} onChange={(description) => form.change({ description })} />
    </FieldFrame>
  );
  return (
    <View>
      {emergencies.filter((one) => !one.when).map((one) => <EmergencyNotice key={one.phone + one.text} {...one} />)}
      <Card tone="flush">
        {wordsFirst && words}
        {known.members.length > 1 && <FormPerson form={form} byCadre={byCadre} />}
        {asked.map((field) => (
          <Fragment key={field.key}>
            <FormField form={form} field={field} around={around} />
            {emergencies.filter((one) => asksLast(one, asked) === field.key).map((one) => <EmergencyNotice key={one.phone + one.text} {...one} />)}
          </Fragment>
        ))}
        {!wordsFirst && words}
        <FormSecrecy form={form} byCadre={byCadre} />
      </Card>
    </View>
  );
}

/** The question whose answer brought the emergency up: the number to dial stands right below it. */
function asksLast({ when }: Emergency, fields: readonly ServiceField[]): string | undefined {
  return when && [...fields].reverse().find((field) => field.key in when)?.key;
}
