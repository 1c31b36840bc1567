import type { PropsWithChildren } from 'react';
import { View } from '@tarojs/components';
import { Tap } from './tap';

type Props = PropsWithChildren<{
  /** `accent`: what matters most here. `warm`: overdue or danger only. `flush`: for rows that divide themselves. */
  tone?: 'accent' | 'warm' | 'flush';
  /** Makes the whole card a button. */
  onTap?: () => void;
  label?: string;
}>;

export function Card({ tone, onTap, label, children }: Props) {
  const className = `bl-card ${tone ?? ''}`;
  return onTap ? <Tap className={className} onTap={onTap} label={label}>{children}</Tap> : <View className={className}>{children}</View>;
}
