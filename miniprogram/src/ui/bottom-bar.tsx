import type { PropsWithChildren } from 'react';
import { View } from '@tarojs/components';

/** The page's actions, always in reach: one primary button, at most two more. It keeps its own room at the end of the page. */
export function BottomBar({ children }: PropsWithChildren) {
  return (
    <View>
      <View className="bl-bottom-room" />
      <View className="bl-bottom"><View className="bl-bottom-inner">{children}</View></View>
    </View>
  );
}
