import { Text, View } from '@tarojs/components';
import { Tap } from '@/ui/tap';

/** Short answers to start from; tapping one writes it into the box, where it can be changed. */
export function SuggestedWords({ words, onChoose }: { words: readonly string[]; onChoose: (words: string) => void }) {
  if (words.length === 0) return null;
  return (
    <View className="bl-suggestions">
      {words.map((one) => <Tap key={one} className="bl-suggestion" label={`用这句：${one}`} onTap={() => onChoose(one)}><Text>{one}</Text></Tap>)}
    </View>
  );
}
