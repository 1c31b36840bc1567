import type { PropsWithChildren } from 'react';
import { Text, View } from '@tarojs/components';
import { role } from '../aria';
import { Icon } from '../icon';

type Props = PropsWithChildren<{ id?: string; label: string; help?: string; optional?: boolean; error?: string }>;

/** One question a block: the question, a word of help, the answer, and what is wrong with it. The widget carries the label. */
export function FieldFrame({ id, label, help, optional = false, error, children }: Props) {
  return (
    <View className="bl-field" {...(id ? { id } : {})}>
      <View className="bl-field-label">
        <Text>{label}</Text>
        {optional && <Text className="bl-field-optional">可不填</Text>}
      </View>
      {help && <View className="bl-field-help"><Text>{help}</Text></View>}
      <View className="bl-field-body">{children}</View>
      {error && <View className="bl-field-error" {...role('alert')}><Icon name="warning" size="small" /><Text>{error}</Text></View>}
    </View>
  );
}
