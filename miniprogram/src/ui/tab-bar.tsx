import { Text, View } from '@tarojs/components';
import { role } from './aria';
import { Icon } from './icon';
import type { IconName } from './icon-names';
import { Tap } from './tap';

export interface TabItem {
  key: string;
  title: string;
  icon: IconName;
  /** Shown as a count when above 0. */
  count?: number;
}

interface Props {
  items: readonly TabItem[];
  current: string;
  onChoose: (key: string) => void;
}

/** The bar at the bottom: drawn in the page, since WeChat's own neither grows in elder mode nor serves a subpackage. */
export function TabBar({ items, current, onChoose }: Props) {
  return (
    <View {...role('navigation')} aria-label="主导航">
      <View className="bl-bottom-room" />
      <View className="bl-bottom"><View className="bl-bottom-inner bl-tabs" {...role('tablist')}>
        {items.map(({ key, title, icon, count = 0 }) => (
          <Tap
            key={key}
            as="tab"
            chosen={key === current}
            className={`bl-tab ${key === current ? 'on' : ''}`}
            label={count > 0 ? `${title}，${count} 条未读` : title}
            onTap={() => { if (key !== current) onChoose(key); }}
          >
            <Icon name={icon} />
            <Text>{title}</Text>
            {count > 0 && <View className="bl-tab-count"><Text>{count > 99 ? '99+' : count}</Text></View>}
          </Tap>
        ))}
      </View></View>
    </View>
  );
}
