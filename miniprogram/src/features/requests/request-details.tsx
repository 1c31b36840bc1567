import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { RequestView } from '@shared/contracts/request';
import type { ServiceModule } from '@shared/service-module';
import { AttachmentGallery } from '@/ui/attachment-gallery';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { valueText, type NameOf } from '@/ui/fields/value-text';

interface Props {
  request: Pick<RequestView, 'details' | 'description' | 'attachments' | 'personName'>;
  /** The module's row, for the words of the questions; absent while it is read. */
  module: ServiceModule | undefined;
  nameOf?: NameOf;
  /** Open from the start: for the cadre, who has to know. */
  open?: boolean;
}

/** What was asked for, in the words of the form. */
export function RequestDetails({ request, module, nameOf, open = false }: Props) {
  const [shown, setShown] = useState(open);
  if (!shown) return <Button kind="quiet" icon="down" onTap={() => setShown(true)}>看提交的内容</Button>;
  const { details, description, attachments, personName } = request;
  const answers = (module?.fields ?? []).flatMap((field) => {
    const value = details[field.key];
    const text = value === undefined ? null : valueText(field, value, nameOf);
    return text === null ? [] : [{ key: field.key, label: field.label, text }];
  });
  return (
    <Card>
      <Fact label={module?.about?.question ?? '给谁办'} text={personName} />
      {answers.map(({ key, ...fact }) => <Fact key={key} {...fact} />)}
      {description && <Fact label="还说了" text={description} />}
      <AttachmentGallery attachments={attachments} />
    </Card>
  );
}

function Fact({ label, text }: { label: string; text: string }) {
  return (
    <View className="bl-detail">
      <View className="bl-soft bl-t-small"><Text>{label}</Text></View>
      <View><Text>{text}</Text></View>
    </View>
  );
}
