import type { PropsWithChildren, ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { heading } from './aria';

type Props = PropsWithChildren<{ title: string; aside?: ReactNode }>;

/** A titled part of a page; `aside` stands at the right of the title. */
export function Section({ title, aside, children }: Props) {
  return (
    <View className="bl-section">
      <View className="bl-section-head">
        <View className="bl-t-title" {...heading(2)}><Text>{title}</Text></View>
        {aside}
      </View>
      {children}
    </View>
  );
}
