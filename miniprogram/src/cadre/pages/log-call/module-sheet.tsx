import { View } from '@tarojs/components';
import type { ServiceModule } from '@shared/service-module';
import { Button } from '@/ui/button';
import { OptionsInput } from '@/ui/fields/options-input';
import { Sheet } from '@/ui/sheet';

interface Props { modules: readonly ServiceModule[]; current: string; onChoose: (code: string) => void; onClose: () => void }

/** Where the matter belongs, if one knows. */
export function ModuleSheet({ modules, current, onChoose, onClose }: Props) {
  return (
    <Sheet title="归哪一类" onClose={onClose} actions={<Button onTap={onClose}>不改了</Button>}>
      <View className="bl-section"><OptionsInput label="归哪一类" options={modules.map(({ code, title, shortTitle }) => ({ value: code, label: shortTitle ?? title }))} chosen={[current]} onToggle={onChoose} /></View>
    </Sheet>
  );
}
