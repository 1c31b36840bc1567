import { Text, View } from '@tarojs/components';
import { callPhone } from '@/platform/phone-call';
import { Button } from './button';
import { Card } from './card';

/** 110, 119 or 120 before anything else: a form is no help to someone in danger. */
export function EmergencyNotice({ phone, text }: { phone: string; text: string }) {
  return (
    <Card tone="warm">
      <View className="bl-warm bl-strong"><Text>{text}</Text></View>
      <View className="bl-field-body"><Button kind="primary" danger icon="phone" onTap={() => callPhone(phone)}>{`立即拨打 ${phone}`}</Button></View>
    </Card>
  );
}
