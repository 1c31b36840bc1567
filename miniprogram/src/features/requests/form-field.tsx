import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { ServiceField } from '@shared/service-module';
import { Button } from '@/ui/button';
import { FieldFrame } from '@/ui/fields/field-frame';
import { FieldWidget, type FieldSurroundings } from '@/ui/fields/field-widget';
import { valueText } from '@/ui/fields/value-text';
import { fieldId, type RequestFormState } from './use-request-form';

/** One question. What is known already stands there as a fact, with a way to correct it. */
export function FormField({ form, field, around }: { form: RequestFormState; field: ServiceField; around: FieldSurroundings }) {
  const [correcting, setCorrecting] = useState(false);
  const value = form.details[field.key];
  const error = form.errorOf(field.key);
  const isKnown = field.prefill !== undefined && !(field.key in form.draft.details) && value !== undefined;
  const fact = isKnown && !correcting && !error ? valueText(field, value, (id) => around.members.find((one) => one.id === id)?.name) : null;
  return (
    <FieldFrame id={fieldId(field.key)} label={field.label} help={fact === null ? field.help : undefined} optional={!field.required} error={error}>
      {fact !== null ? (
        <View className="bl-fact">
          <Text>{fact}</Text>
          <Button compact kind="quiet" icon="edit" label={`改${field.label}`} onTap={() => setCorrecting(true)}>改</Button>
        </View>
      ) : (
        <FieldWidget field={field} value={form.draft.details[field.key] ?? value} around={around} wrong={error !== undefined} onChange={(next) => form.answer(field.key, next)} />
      )}
    </FieldFrame>
  );
}
