import { Text, View } from '@tarojs/components';
import type { ApiFailure } from '@/platform/api-failure';
import { role } from './aria';
import { Button } from './button';

/** Shows the API's own words and a way on. With something to show already, `inline` keeps it small. */
export function ErrorState({ error, onRetry }: { error: ApiFailure; onRetry: () => void }) {
  return (
    <View className="bl-empty" {...role('alert')}>
      <Text>{error.message}</Text>
      <Button icon="switch" onTap={onRetry}>重试</Button>
    </View>
  );
}
