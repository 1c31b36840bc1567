import { Text, View } from '@tarojs/components';
import { Button } from './button';

interface Props {
  /** Why there is nothing here. */
  text: string;
  /** What one can do about it. */
  action?: { title: string; onTap: () => void };
}

export function Empty({ text, action }: Props) {
  return (
    <View className="bl-empty">
      <Text>{text}</Text>
      {action && <Button onTap={action.onTap}>{action.title}</Button>}
    </View>
  );
}
