import { Text, View } from '@tarojs/components';
import type { Option } from '@shared/service-module';
import { role } from '../aria';
import { Icon } from '../icon';
import { Tap } from '../tap';

interface Props {
  label: string;
  options: readonly Option[];
  chosen: readonly string[];
  onToggle: (value: string) => void;
  /** Several may be chosen. */
  many?: boolean;
  /** Always side by side, also in elder mode: two short words. */
  pair?: boolean;
}

/** Longer words than this get the full width. */
const HALF_WIDTH_CHARACTERS = 7;

/** Choices as large buttons: nothing to unfold, nothing to aim at. */
export function OptionsInput({ label, options, chosen, onToggle, many = false, pair = false }: Props) {
  const wide = options.some((option) => option.label.length > HALF_WIDTH_CHARACTERS);
  return (
    <View className={`bl-options ${wide ? 'wide' : ''} ${pair ? 'pair' : ''}`} {...role(many ? 'group' : 'radiogroup')} aria-label={label}>
      {options.map((option) => {
        const on = chosen.includes(option.value);
        return (
          <Tap key={option.value} as={many ? 'checkbox' : 'radio'} chosen={on} className={`bl-option ${on ? 'on' : ''}`} onTap={() => onToggle(option.value)}>
            <View className="bl-option-text"><Text>{option.label}</Text></View>
            {on && <View className="bl-option-mark"><Icon name="check" size="small" /></View>}
          </Tap>
        );
      })}
    </View>
  );
}
