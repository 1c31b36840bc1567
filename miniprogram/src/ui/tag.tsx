import { Text, View } from '@tarojs/components';

export function Tag({ text, tone }: { text: string; tone?: 'active' | 'wants' | 'warm' }) {
  return <View className={`bl-tag ${tone ?? ''}`}><Text>{text}</Text></View>;
}
