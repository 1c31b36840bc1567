import { Text, View } from '@tarojs/components';
import type { DateRange } from '@shared/service-module';
import { ClockPicker } from './clock-picker';

interface Props { label: string; value: Partial<DateRange> | undefined; onChange: (value: DateRange) => void; wrong?: boolean }

export function PeriodInput({ label, value, onChange, wrong }: Props) {
  const { from = '', to = '' } = value ?? {};
  return (
    <View className="bl-pair">
      <ClockPicker mode="date" label={`${label}，从哪天`} value={from} wrong={wrong} onChange={(day) => onChange({ from: day, to })} />
      <Text>到</Text>
      <ClockPicker mode="date" label={`${label}，到哪天`} value={to} wrong={wrong} onChange={(day) => onChange({ from, to: day })} />
    </View>
  );
}
