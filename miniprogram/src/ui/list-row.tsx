import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { Icon } from './icon';
import { Tap } from './tap';

interface Props {
  title: ReactNode;
  /** A second line, softer. */
  text?: ReactNode;
  icon?: string;
  /** At the right: a tag, a number, a button. */
  aside?: ReactNode;
  onTap?: () => void;
  label?: string;
}

/** One row of a list, in a `<Card tone="flush">`. Tappable rows show where they lead with an arrow. */
export function ListRow({ title, text, icon, aside, onTap, label }: Props) {
  const inner = (
    <>
      {icon && <View className="bl-primary"><Icon name={icon} /></View>}
      <View className="bl-row-main">
        <View>{typeof title === 'string' ? <Text>{title}</Text> : title}</View>
        {text && <View className="bl-soft bl-t-small">{typeof text === 'string' ? <Text>{text}</Text> : text}</View>}
      </View>
      {aside}
      {onTap && <View className="bl-soft"><Icon name="forward" size="small" /></View>}
    </>
  );
  return onTap ? <Tap className="bl-row" onTap={onTap} label={label}>{inner}</Tap> : <View className="bl-row">{inner}</View>;
}
