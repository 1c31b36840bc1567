import { Text, View } from '@tarojs/components';
import type { ServiceModule } from '@shared/service-module';
import { openPage } from '@/platform/navigation';
import { Icon } from '@/ui/icon';
import { Tap } from '@/ui/tap';

/** Modules as tiles; each opens its own page. */
export function ModuleGrid({ modules }: { modules: readonly ServiceModule[] }) {
  return (
    <View className="bl-grid">
      {modules.map(({ code, title, shortTitle, icon }) => (
        <Tap key={code} className="bl-tile" onTap={() => openPage('pages/module/index', { code })}>
          <Icon name={icon} size="large" />
          <Text>{shortTitle ?? title}</Text>
        </Tap>
      ))}
    </View>
  );
}
