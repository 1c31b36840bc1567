import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { Button } from '@/ui/button';
import { FieldFrame } from '@/ui/fields/field-frame';
import { OptionsInput } from '@/ui/fields/options-input';
import { fieldId, type RequestFormState } from './use-request-form';

/** Whom the request is about: a suggestion that can be corrected. Their place decides who answers. */
export function FormPerson({ form, byCadre = false }: { form: RequestFormState; byCadre?: boolean }) {
  const [choosing, setChoosing] = useState(form.personId === null);
  const question = form.module.about?.question ?? '给谁办';
  const person = form.known.members.find((one) => one.id === form.personId);
  return (
    <FieldFrame id={fieldId('personId')} label={question} error={form.errorOf('personId')}>
      {person && !choosing ? (
        <View className="bl-fact">
          <Text>{person.id === form.known.applicantId && !byCadre ? `${person.name}（本人）` : `${person.name}（${person.relation}）`}</Text>
          <Button compact kind="quiet" icon="edit" label={`改${question}`} onTap={() => setChoosing(true)}>改</Button>
        </View>
      ) : (
        <OptionsInput
          label={question}
          options={form.known.members.map(({ id, name, relation }) => ({ value: id, label: `${name}（${relation}）` }))}
          chosen={form.personId ? [form.personId] : []}
          onToggle={(personId) => { form.change({ personId }); setChoosing(false); }}
        />
      )}
    </FieldFrame>
  );
}
