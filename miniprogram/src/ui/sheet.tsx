import type { PropsWithChildren, ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { heading, role } from './aria';

type Props = PropsWithChildren<{
  title: string;
  onClose: () => void;
  /** Buttons at the bottom. */
  actions?: ReactNode;
}>;

/** A panel from below over the page. Tapping beside it closes it; what was typed in it belongs to the caller. */
export function Sheet({ title, onClose, actions, children }: Props) {
  return (
    <View>
      <View className="bl-veil" onClick={onClose} aria-hidden="true" />
      <View className="bl-sheet" {...role('dialog')} aria-modal="true" aria-label={title}>
        <View className="bl-t-title" {...heading(2)}><Text>{title}</Text></View>
        {children}
        {actions && <View className="bl-sheet-actions">{actions}</View>}
      </View>
    </View>
  );
}
