import type { PropsWithChildren } from 'react';
import { View } from '@tarojs/components';

/** The page's actions, always in reach: one primary button, at most two more. Pass it as `bottom` of Page. */
export function BottomBar({ children }: PropsWithChildren) {
  return <View className="bl-bottom"><View className="bl-bottom-inner">{children}</View></View>;
}
