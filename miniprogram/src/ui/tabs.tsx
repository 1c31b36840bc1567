import { Text, View } from '@tarojs/components';
import { role } from './aria';
import { Tap } from './tap';

interface Props<K extends string> {
  items: readonly { key: K; title: string }[];
  current: K;
  onChoose: (key: K) => void;
  label: string;
}

/** Two or three views of one page, the chosen one underlined. Filters within a view are `FilterChips`. */
export function Tabs<K extends string>({ items, current, onChoose, label }: Props<K>) {
  return (
    <View className="bl-tabline" {...role('tablist')} aria-label={label}>
      {items.map(({ key, title }) => (
        <Tap key={key} as="tab" chosen={key === current} className={`bl-tabline-tab ${key === current ? 'on' : ''}`} onTap={() => onChoose(key)}>
          <Text>{title}</Text>
        </Tap>
      ))}
    </View>
  );
}
