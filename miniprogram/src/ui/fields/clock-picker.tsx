import { Picker, Text, View } from '@tarojs/components';
import { isWeapp } from '@/platform/target';
import { dayText } from '../format-time';
import { Icon } from '../icon';

interface Props {
  label: string;
  mode: 'date' | 'time';
  /** "2026-12-01" or "08:30"; '' = none yet. */
  value: string;
  onChange: (value: string) => void;
  wrong?: boolean;
}

/** A day or an hour. WeChat has its wheel; the browser its own input, which the keyboard can reach. */
export function ClockPicker({ label, mode, value, onChange, wrong = false }: Props) {
  if (!isWeapp) {
    return (
      <View className={`bl-input-box ${wrong ? 'wrong' : ''}`}>
        <input className="bl-native-input" type={mode} value={value} aria-label={label} onChange={(event) => onChange(event.target.value)} />
      </View>
    );
  }
  const shown = mode === 'date' && value ? dayText(value) : value;
  return (
    <View className={`bl-input-box ${wrong ? 'wrong' : ''}`}>
      <Picker className="bl-input" mode={mode} value={value} aria-label={label} onChange={(event: { detail: { value: string } }) => onChange(event.detail.value)}>
        <View className="bl-picker-value">
          <Text className={shown ? '' : 'bl-placeholder'}>{shown || '请选择'}</Text>
          <Icon name={mode === 'date' ? 'calendar' : 'clock'} size="small" />
        </View>
      </Picker>
    </View>
  );
}
