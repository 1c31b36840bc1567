import { Text, View } from '@tarojs/components';
import { role } from './aria';
import { Tap } from './tap';

interface Props<K extends string> {
  items: readonly { key: K; title: string }[];
  current: K;
  onChoose: (key: K) => void;
  label: string;
  /** Many of them: one line that scrolls sideways. */
  oneLine?: boolean;
}

/** One of several views of a list. */
export function FilterChips<K extends string>({ items, current, onChoose, label, oneLine = false }: Props<K>) {
  return (
    <View className={`bl-chips ${oneLine ? 'one-line' : ''}`} {...role('radiogroup')} aria-label={label}>
      {items.map(({ key, title }) => (
        <Tap key={key} as="radio" chosen={key === current} className={`bl-chip ${key === current ? 'on' : ''}`} onTap={() => onChoose(key)}>
          <Text>{title}</Text>
        </Tap>
      ))}
    </View>
  );
}
