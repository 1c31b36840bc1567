import type { PropsWithChildren } from 'react';
import { View } from '@tarojs/components';
import { role } from './aria';
import { Icon } from './icon';

/** A line that must be read: `warm` for what went wrong or is dangerous. */
export function Notice({ tone, children }: PropsWithChildren<{ tone?: 'warm' }>) {
  return (
    <View className={`bl-notice ${tone ?? ''}`} {...role(tone === 'warm' ? 'alert' : 'status')}>
      <Icon name={tone === 'warm' ? 'warning' : 'info'} size="small" />
      <View className="bl-row-main">{children}</View>
    </View>
  );
}
