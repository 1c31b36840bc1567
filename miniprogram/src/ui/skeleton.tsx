import { View } from '@tarojs/components';
import { role } from './aria';

/** Grey lines where something will stand; `cards` of them. */
export function Skeleton({ cards = 2 }: { cards?: number }) {
  return (
    <View {...role('status')} aria-label="正在加载">
      {Array.from({ length: cards }, (_, card) => (
        <View key={card} className="bl-skeleton">
          {['40%', '90%', '70%'].map((width) => <View key={width} className="bl-skeleton-line" style={{ width }} />)}
        </View>
      ))}
    </View>
  );
}
